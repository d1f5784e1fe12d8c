/** A lesson’s steps as the page has them: one is shown, the others wait. */
export interface Steps {
	readonly count: number;
	/** When each step should begin, and how long it should take, in minutes. */
	readonly plan: readonly { readonly from: number; readonly minutes: number }[];
	readonly show: (at: number) => HTMLElement;
}

export const stepsOf = (root: HTMLElement): Steps => {
	const sections = [...root.querySelectorAll<HTMLElement>('[data-step]')];
	return {
		count: sections.length,
		plan: sections.map(({ dataset }) => ({ from: Number(dataset.from), minutes: Number(dataset.minutes) })),
		show: (at) => {
			sections.forEach((section, index) => section.toggleAttribute('data-on', index === at));
			return sections[at];
		}
	};
};

/** The page’s element of a role, which the server has drawn. */
export const part = <Kind extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Kind =>
	root.querySelector<Kind>(`[data-part="${name}"]`)!;
