/**
 * Keeps what a lesson needs for a classroom without a network: a service worker whose realm is `/teach/` alone holds the
 * lesson’s pages and the figures’ scripts. Where there can be none (a page from a file, plain http in a local network) the
 * lesson still runs for as long as its window stays open, since every script of its figures is fetched with the page.
 */
export const keepForOffline = async (root: HTMLElement): Promise<void> => {
	const { worker, files } = root.dataset;
	const said = root.querySelector('[data-part="offline"]');
	if (!('serviceWorker' in navigator) || !worker || !said) return;
	try {
		const { active, installing, waiting } = await navigator.serviceWorker.register(worker);
		const ready = active ?? (await navigator.serviceWorker.ready).active ?? waiting ?? installing;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		const own = loaded.filter((name) => name.startsWith(location.origin));
		const wanted = JSON.parse(files!) as string[];
		const keep = [...new Set([...wanted.map((path) => new URL(path, document.baseURI).href), ...own])];
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) =>
			(said.textContent =
				data.missing === 0 ? 'This lesson also opens without a network.' : `${data.missing} files could not be kept.`);
		ready!.postMessage({ keep }, [port2]);
	} catch {
		said.textContent = 'This browser keeps nothing for later; leave this window open where there is no network.';
	}
};
