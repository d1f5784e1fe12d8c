const mark = (step: Element, chosen: (link: HTMLAnchorElement) => boolean): void => {
	for (const link of step.querySelectorAll<HTMLAnchorElement>('[data-state]'))
		if (chosen(link)) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
};

/** The part of a fragment that is a figure’s state: `the-window=1.1~preBase_5`. */
const stateOf = (fragment: string): string => fragment.split('&').slice(1).join('&');

/** The button of the state that a figure is in says so, until the figure is moved; so it does where the address names a state. */
export const followStates = (root: HTMLElement): void => {
	for (const step of root.querySelectorAll('[data-step]')) {
		const figures = [...step.querySelectorAll('[data-figure]')];
		if (figures.some(({ id }) => location.hash.includes(`&${id}=`)))
			mark(step, ({ hash }) => `${location.hash}&`.includes(`&${stateOf(hash)}&`));
		step.addEventListener('click', ({ target }) => {
			const pressed = (target as Element).closest('[data-state]');
			if (pressed) mark(step, (link) => link === pressed);
		});
		for (const figure of figures)
			for (const name of ['input', 'pointerdown', 'keydown'])
				figure.addEventListener(name, () => mark(step, () => false));
	}
};
