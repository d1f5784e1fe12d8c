import { stored, store } from '../runtime/storage';

const KEY = 'deceptive-alignment:theme';

/** Storage, then the system, then light; the button shows and sets the other one. */
export const followTheme = (): void => {
	const root = document.documentElement;
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const current = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
	const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
	if (!button) return;
	const show = () =>
		button.setAttribute('aria-label', `Theme: ${current()}. Change to ${current() === 'dark' ? 'light' : 'dark'}`);
	button.addEventListener('click', () => {
		const next = current() === 'dark' ? 'light' : 'dark';
		root.dataset.theme = next;
		store(KEY, next);
		show();
	});
	addEventListener('storage', ({ key }) => {
		if (key !== KEY && key !== null) return;
		const theme = stored(KEY);
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
		else delete root.dataset.theme;
		show();
	});
	dark.addEventListener('change', show);
	show();
};
