// A plain host has pages of few states. Any other state is shown by its simulation's first page, which is told of it behind `#`.
(() => {
	const at = /^(.*\/)embed\/v1\/([^/]+)(?:\/([^/]*))?\/?$/.exec(location.pathname);
	if (!at) return;
	const [, root, sim, state] = at;
	const article = document.querySelector('[data-known]');
	const secret = location.hash.replace(/^#\??/, '');
	if (
		article.dataset.known.split(' ').includes(sim) &&
		/^\d+\.\d+(~|$)/.test(state || '') &&
		!/\.(png|svg|json|csv|xml)$/.test(state)
	) {
		location.replace(root + 'embed/v1/' + sim + '/' + location.search + '#' + state + (secret && '?' + secret));
		return;
	}
	const list = article.querySelector('ul');
	list.hidden = false;
	for (const link of list.querySelectorAll('a')) link.href = root + link.dataset.to;
	article.querySelector('.problem').textContent = 'There is no such figure here. These there are:';
})();
