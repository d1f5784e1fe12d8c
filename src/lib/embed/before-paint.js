// Printed into an embed's head: how it is to look, from its address, before anything is painted. Only words of known form are used.
(() => {
	const root = document.documentElement;
	const query = new URLSearchParams(location.search);
	const names = (option) => (query.get(option) || root.dataset[option] || '').split(/[ ,]/).filter((name) => /^[a-z]\w*$/i.test(name));
	const dark = query.get('dark') || root.dataset.dark;
	delete root.dataset.theme;
	if (dark === 'true' || dark === 'false') root.dataset.theme = dark === 'true' ? 'dark' : 'light';
	for (const option of ['plain', 'static', 'transparent']) if (query.has(option) && query.get(option) !== 'false') root.dataset[option] = '';
	if ('static' in root.dataset) root.classList.remove('js');
	const locked = names('lock');
	const hidden = names('hide').concat(locked.length ? ['presets'] : []);
	const parts = {
		question: '.question',
		sentence: '[data-island=head]',
		probability: '.probability',
		controls: '.side > .needs-script',
		play: '[data-island=play]',
		presets: '[data-island=tools] :is(.presets, .why)',
		foot: '[data-island=tools] :is(.foot, .foot + details)',
		detail: '[data-island=detail]'
	};
	if ('plain' in root.dataset) hidden.push('question', 'presets', 'foot', 'play', 'detail');
	root.dataset.locked = locked.join(' ');
	if (!hidden.length) return;
	const style = document.createElement('style');
	const chosen = hidden.map((name) => (Object.hasOwn(parts, name) ? parts[name] : '[data-param="' + name + '"]'));
	style.textContent = ':root .figure :is(' + chosen.join() + ') { display: none }';
	document.head.append(style);
})();
