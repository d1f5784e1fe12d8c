import { work } from '../share/work';

export interface Skeleton {
	readonly whole: HTMLElement;
	readonly figure: HTMLElement;
	/** Where the simulation's question goes, once it is known. */
	readonly question: HTMLElement;
	readonly link: HTMLAnchorElement;
	readonly version: HTMLElement;
}

type Attributes = Readonly<Record<string, string>>;

const part = <Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	children: readonly (Node | string)[] = []
): HTMLElementTagNameMap[Name] => {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...children);
	return element;
};

const island = (name: string, classes = ''): HTMLElement => part('div', { 'data-island': name, class: classes });

export interface Wanted {
	readonly sim: string;
	readonly state: string;
	readonly locked: readonly string[];
	/** The site's root, and the page of it that shows the figure. */
	readonly site: string;
	readonly page: string;
}

/** What the server draws around a figure's islands, made here: a custom element has no server of its own. */
export const skeleton = ({ sim, state, locked, site, page }: Wanted): Skeleton => {
	const question = part('h2', { class: 'question' });
	const stage = part('div', { class: 'stage' }, [island('stage'), island('play', 'needs-script')]);
	const figure = part('figure', { class: 'figure', 'data-figure': sim, 'data-sim': sim, 'data-set': '{}' }, [
		question,
		island('head'),
		part('div', { class: 'grid' }, [stage, island('side', 'side')]),
		island('detail', 'detail'),
		island('tools', 'tools needs-script')
	]);
	if (state !== '') figure.dataset.start = state;
	if (locked.length) figure.dataset.locked = locked.join(' ');
	const link = part('a', { href: page, target: '_blank', rel: 'noopener', 'data-page-link': '' }, [work.title]);
	const version = part('span');
	const attribution = part('p', { class: 'attribution' }, [link, ' · ', version]);
	const whole = part('div', { class: 'js page embed', 'data-site': site }, [figure, attribution]);
	return { whole, figure, question, link, version };
};
