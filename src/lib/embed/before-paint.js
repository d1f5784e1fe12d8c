// Printed into an embed's head: how it is to look, from its address, before anything is painted. Only words of known form are used.
(() => {
	const root = document.documentElement;
	const query = new URLSearchParams(location.search);
	const names = (option) =>
		(query.get(option) || root.dataset[option] || '').split(/[ ,]+/).filter((name) => /^[a-z]\w*$/i.test(name));
	const dark = query.get('dark') || root.dataset.dark;
	delete root.dataset.theme;
	if (dark === 'true' || dark === 'false') root.dataset.theme = dark === 'true' ? 'dark' : 'light';
	for (const option of ['plain', 'static', 'transparent'])
		if (query.has(option) && query.get(option) !== 'false') root.dataset[option] = '';
	if ('static' in root.dataset) root.classList.remove('js');
	const locked = names('lock');
	const hidden = names('hide');
	if (locked.length) hidden.push('presets');
	if ('plain' in root.dataset) hidden.push('question', 'presets', 'foot', 'play', 'detail');
	root.dataset.locked = locked.join(' ');
	root.dataset.hide = hidden.join(' ');
	if (!hidden.length) return;
	const style = document.createElement('style');
	style.textContent = hidden.map((name) => '[data-param="' + name + '"]').join() + '{display:none}';
	document.head.append(style);
})();
