import { NUMBERS_KEY, stored } from '../runtime/storage';

/**
 * Fetches scripts that a part of the page names: at once where a link or the reader’s numbers have something to say there,
 * else when the part comes near the screen.
 */
export const followScripts = (): void => {
	for (const part of document.querySelectorAll<HTMLElement>('[data-script]')) {
		if (part.dataset.fetch === 'now' || location.hash.length > 1 || stored(NUMBERS_KEY) !== null) fetchScript(part);
		else near.observe(part);
	}
	addEventListener('hashchange', () => document.querySelectorAll<HTMLElement>('[data-script]').forEach(fetchScript));
};

const fetchScript = ({ dataset }: HTMLElement): void =>
	void import(/* @vite-ignore */ new URL(dataset.script!, document.baseURI).href);

const near = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) if (isIntersecting) fetchScript(target as HTMLElement);
	},
	{ rootMargin: '100px' }
);
