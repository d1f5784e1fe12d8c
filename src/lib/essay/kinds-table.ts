/** Keeps the four switches and the table of sixteen in step, and lets a link in the text choose a kind. */
export const followKinds = (): void => {
	const table = document.querySelector('[data-kinds]');
	if (!table) return;
	const switches = [...table.querySelectorAll<HTMLInputElement>('input[data-property]')];
	const kinds = [...table.querySelectorAll<HTMLInputElement>('input[data-has]')];

	const setSwitches = () => {
		const has = kinds.find(({ checked }) => checked)!.dataset.has!.split(' ');
		for (const one of switches) one.checked = has.includes(one.dataset.property!);
	};
	const setKind = () => {
		const has = switches.filter(({ checked }) => checked).map(({ dataset }) => dataset.property);
		kinds.find(({ dataset }) => dataset.has === has.join(' '))!.checked = true;
	};
	const follow = (hash: string) => {
		const linked = kinds.find(({ id }) => hash === `#${id}`);
		if (!linked) return;
		linked.checked = true;
		setSwitches();
	};

	table.addEventListener('change', ({ target }) =>
		switches.includes(target as HTMLInputElement) ? setKind() : setSwitches()
	);
	document.addEventListener('click', ({ target }) => {
		const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#kind-"]');
		if (link) follow(link.hash);
	});
	addEventListener('hashchange', () => follow(location.hash));
	setSwitches();
	follow(location.hash);
};
