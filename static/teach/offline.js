// The lessons without a network. Its realm is this folder: the essay’s other pages, and live classes, never pass through it.
// Pages come from the network while there is one; scripts and fonts, whose names hold their contents’ hash, from what is kept.
const KEPT = 'deceptive-alignment:lessons:1';
const HASHED = /\/_app\/immutable\//;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

const bare = (url) => url.replace(/[?#].*/, '');

/** What the page names is kept; scripts that it no longer names are of an earlier version, and go. */
const keep = async (wanted) => {
	const cache = await caches.open(KEPT);
	const known = new Set((await cache.keys()).map(({ url }) => url));
	const missing = await Promise.all(
		wanted.map(bare).map(async (url) => {
			if (known.has(url) && HASHED.test(url)) return 0;
			const answer = await fetch(url).catch(() => null);
			if (answer?.ok) await cache.put(url, answer);
			return answer?.ok || known.has(url) ? 0 : 1;
		})
	);
	const named = new Set(wanted.map(bare));
	await Promise.all([...known].filter((url) => HASHED.test(url) && !named.has(url)).map((url) => cache.delete(url)));
	return missing.reduce((sum, one) => sum + one, 0);
};

addEventListener('message', (event) => {
	const [port] = event.ports;
	if (!Array.isArray(event.data?.keep) || !port) return;
	event.waitUntil(keep(event.data.keep).then((missing) => port.postMessage({ missing })));
});

const answerTo = async (request) => {
	const cache = await caches.open(KEPT);
	const kept = await cache.match(bare(request.url));
	if (kept && HASHED.test(request.url)) return kept;
	try {
		return await fetch(request);
	} catch (error) {
		if (kept) return kept;
		throw error;
	}
};

addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	if (method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answerTo(event.request));
});
