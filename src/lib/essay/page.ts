import { followTheme } from './theme';
import { followProgress } from './progress';

/** What every page does besides its text: theme, progress, copying, closing what floats; figures only where there are some. */
followTheme();
followProgress();

document.addEventListener('click', async ({ target }) => {
	const button = (target as Element).closest<HTMLButtonElement>('[data-copy]');
	if (!button) return;
	const label = button.dataset.label ?? (button.dataset.label = button.textContent!);
	try {
		await navigator.clipboard.writeText(document.getElementById(button.dataset.copy!)!.textContent!);
		button.textContent = 'Copied';
	} catch {
		button.textContent = 'Copying is not allowed here';
	}
	setTimeout(() => (button.textContent = label), 2000);
});

document.addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)')) {
		term.dataset.closed = '';
		for (const event of ['pointerleave', 'focusout', 'click'])
			term.addEventListener(event, () => delete term.dataset.closed, { once: true });
	}
});

// In a task of its own, so that the browser can lay out the end of the text first.
if (document.querySelector('[data-figure]')) setTimeout(() => import('./islands'));
if (document.querySelector('[data-script]')) void import('./late-script').then(({ followScripts }) => followScripts());
if (document.querySelector('[data-kinds]')) void import('./kinds-table').then(({ followKinds }) => followKinds());
