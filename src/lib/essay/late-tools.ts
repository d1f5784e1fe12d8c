import type { SimulationWithWidget } from './figure';
import type { FigureSession } from './figure-session.svelte';

const TOUCHES = ['pointerover', 'pointerdown', 'focusin', 'toggle'] as const;
const islands = (root: HTMLElement) =>
	root.querySelectorAll<HTMLElement>('[data-island="play"], [data-island="tools"]');

/**
 * What is there to be pressed (`wake-tools.ts`) is fetched when a reader turns to the figure, in a page of its own also when
 * it comes into sight. A press that comes before its button is awake is done again once it is.
 *
 * @param seen  whether coming into sight is enough; a page with ten figures of others fetches only what is touched
 */
export const toolsWhenNeeded = (
	root: HTMLElement,
	session: FigureSession,
	whole: SimulationWithWidget,
	{ seen }: { seen: boolean }
): void => {
	let pressed: HTMLElement | null = null;
	const press = (event: Event) => {
		const button = (event.target as Element).closest<HTMLElement>('button');
		if (button && [...islands(root)].some((island) => island.contains(button) && !('live' in island.dataset)))
			pressed = button;
	};
	const needed = async () => {
		for (const name of TOUCHES) root.removeEventListener(name, needed, true);
		sight.disconnect();
		try {
			const { wakeTools } = await import('./wake-tools');
			await wakeTools(root, session, whole);
			root.removeEventListener('click', press, true);
			pressed?.click();
		} catch {
			session.outOfReach();
		}
	};
	const sight = new IntersectionObserver((entries) => {
		if (entries.some(({ isIntersecting }) => isIntersecting)) void needed();
	});
	if (seen) for (const island of islands(root)) sight.observe(island);
	root.addEventListener('click', press, true);
	for (const name of TOUCHES) root.addEventListener(name, needed, true);
};
