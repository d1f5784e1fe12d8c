import { followHeight } from './height';

/** The script of an embed's page: says how high it is, wakes its figure in the state of the address, and tells of changes. */
const page = document.documentElement;
const root = document.querySelector<HTMLElement>('[data-figure]')!;
const TOKEN = /^\d+\.\d+(~[\w.+-]+)*/;

/** Plain files hold few states: any other one comes behind `#` (see the page for missing ones), or by name. */
const openedElsewhere = (): string | null => {
	const token = TOKEN.exec(location.hash.slice(1))?.[0] ?? null;
	const query = new URLSearchParams(location.search);
	const named = JSON.parse(root.closest<HTMLElement>('[data-presets]')?.dataset.presets ?? '{}');
	const preset = Object.hasOwn(named, query.get('preset') ?? '') ? String(named[query.get('preset')!]) : null;
	const seed = /^\d{1,10}$/.exec(query.get('seed') ?? '')?.[0];
	const base = token ?? preset;
	if (seed === undefined) return base;
	return `${(base ?? root.dataset.start!).replace(/~(seed|was)_[^~]*/g, '')}~seed_${seed}`;
};

const elsewhere = openedElsewhere();
if (elsewhere !== null && elsewhere !== root.dataset.start) {
	root.dataset.start = elsewhere;
	// What the server found belongs to another state.
	delete root.dataset.found;
}
if (page.dataset.locked) root.dataset.locked = page.dataset.locked;
document
	.querySelector('[data-embed-this]')
	?.addEventListener('click', () => root.dispatchEvent(new Event('share', { bubbles: true })));
followHeight();
if (!('static' in page.dataset)) void import('./wake-page').then(({ wakePage }) => wakePage(root));
