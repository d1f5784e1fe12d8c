import type { Presentation, Shared } from './snippets';

/**
 * A figure as one document that loads nothing: its page as the server drew it, with its scripts written into it.
 * Scripts find each other by name through an import map, so that they run from `srcdoc` without an origin of their own.
 */
const fetched = async (url: string): Promise<Response> => {
	const response = await fetch(url).catch(() => null);
	if (!response?.ok)
		throw new Error(
			'The figure’s parts cannot be fetched from here. Open it in the essay, and take the document from there.'
		);
	return response;
};

const dataUrl = (script: string): string => {
	let binary = '';
	for (const byte of new TextEncoder().encode(script)) binary += String.fromCharCode(byte);
	return `data:text/javascript;charset=utf-8;base64,${btoa(binary)}`;
};

const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)(["'`])\.\/([\w.-]+\.js)\2/g;
const SIMULATION =
	/sims\/([\w-]+)\/(?:index|live|Detail)\.\w+["'`]\s*:\s*\(\)\s*=>\s*import\((["'`])\.\/([\w.-]+\.js)\2\)/g;

/** Every script that the entry needs, at once or later, by file name; of the simulations only the one that is shared, and all named positions. */
const scriptsFrom = async (folder: string, entry: string, sim: string): Promise<Map<string, string>> => {
	const found = new Map<string, string>();
	const visit = async (name: string): Promise<void> => {
		if (found.has(name)) return;
		found.set(name, '');
		const text = await (await fetched(folder + name)).text();
		const others = new Set([...text.matchAll(SIMULATION)].flatMap(([, id, , file]) => (id === sim ? [] : [file])));
		found.set(
			name,
			text.replace(IMPORT, (_, before, quote, file) => `${before}${quote}figure/${file}${quote}`)
		);
		const next = [...text.matchAll(IMPORT)].map(([, , , file]) => file).filter((file) => !others.has(file));
		await Promise.all(next.map(visit));
	};
	await visit(entry);
	return found;
};

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What a frame has in its address stands in the document's own first tag. */
const optionsIn = ({ theme, plain, still, transparent, hide, lock }: Presentation): string =>
	[
		...(theme === 'auto' ? [] : [`data-dark="${theme === 'dark'}"`]),
		...(plain ? ['data-plain'] : []),
		...(still ? ['data-static'] : []),
		...(transparent ? ['data-transparent'] : []),
		...(hide.length ? [`data-hide="${attribute(hide.join(' '))}"`] : []),
		...(lock.length ? [`data-lock="${attribute(lock.join(' '))}"`] : [])
	].join(' ');

const imports = (scripts: ReadonlyMap<string, string>): string => {
	const urls = [...scripts].map(([name, text]) => [`figure/${name}`, dataUrl(text)]);
	return JSON.stringify({ imports: Object.fromEntries(urls) });
};

export const singleFile = async (shared: Shared, look: Presentation): Promise<string> => {
	// Plain files have a page of few states; the state is written into the document in any case.
	const address = `${__STATIC__ ? `${shared.site}embed/v1/${shared.sim.id}` : shared.embed}/`;
	const page = await (await fetched(address)).text();
	const tag = /<script type="module" src="([^"]+)"[^>]*><\/script>/.exec(page);
	if (!tag) throw new Error(`The page at ${address} has no script.`);
	const entry = new URL(tag[1], address);
	const name = entry.pathname.split('/').at(-1)!;
	const scripts = await scriptsFrom(new URL('./', entry).href, name, shared.sim.id);
	const own = `<script type="importmap">${imports(scripts)}</script><script type="module">import 'figure/${name}'</script>`;
	return page
		.replace(tag[0], () => own)
		.replace(/<link\b[^>]*>/g, '')
		.replace(/<html\b/, `<html ${optionsIn(look)}`)
		.replace(/data-start="[^"]*"/, `data-start="${shared.token}"`)
		.replace(/ data-found="[^"]*"/, '')
		.replace(/data-site="[^"]*"/, `data-site="${attribute(shared.site)}"`)
		.replace(/(<a href=")[^"]*("[^>]*data-page-link)/, (_, before, after) => before + attribute(shared.page) + after);
};
