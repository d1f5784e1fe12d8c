import { hydrate, mount, type Component } from 'svelte';
import type { AnySimulation, OutputValues } from '../kernel/simulation';
import { decodedState } from '../kernel/state-token';
import type { ReaderNumbers } from '../runtime/reader-numbers';
import { Run } from '../runtime/run.svelte';
import { animate } from './animate.svelte';
import type { SimulationWithWidget } from './figure';
import FigureHead from './FigureHead.svelte';
import FigureSide from './FigureSide.svelte';
import FigureStage from './FigureStage.svelte';
import { FigureSession } from './figure-session.svelte';

const details = import.meta.glob<{ default: Component<{ run: Run }> }>('../sims/*/Detail.svelte');
/** How near the screen something wakes. */
export const NEAR = '300px';

/** Leaves the main thread between two pieces of work, so that no piece holds up a tap. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** ms after which a page that never rests gets the rest of a figure all the same. */
const AT_LATEST = 1000;

/** Resolves when the main thread has nothing to do: other figures of the page wake before the rest of this one. */
const rest = (): Promise<unknown> =>
	new Promise((resolve) =>
		'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: AT_LATEST }) : setTimeout(resolve, 200)
	);

/** Puts a component where it belongs: `hydrate` takes over what the server drew, `mount` draws it. */
export type Place = (
	component: Component<Record<string, unknown>>,
	options: { target: Element; props: Record<string, unknown> }
) => unknown;

/** Wakes one island; `data-live` says that it answers presses by itself. */
export const wake = async (
	target: HTMLElement | null,
	component: unknown,
	props: Record<string, unknown>,
	place: Place = hydrate
): Promise<void> => {
	if (!target || !component) return;
	place(component as Component<Record<string, unknown>>, { target, props });
	target.dataset.live = '';
	await pause();
};

/** What stands below a figure is fetched when it comes near the screen itself, and drawn as the figure then is. */
const wakeLate = (target: Element | null, name: string, run: Run): void => {
	const load = details[`../sims/${name}/Detail.svelte`];
	if (!target || !load) return;
	const near = new IntersectionObserver(
		async (entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			near.disconnect();
			const { default: Detail } = await load();
			target.replaceChildren();
			mount(Detail, { target, props: { run } });
		},
		{ rootMargin: NEAR }
	);
	near.observe(target);
};

export const undoByKey = (event: KeyboardEvent, run: Run): void => {
	if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
	if ((event.target as HTMLElement).matches('input[type=text]')) return;
	event.preventDefault();
	if (event.shiftKey) run.redo();
	else run.undo();
};

/** What is known of a figure's state before it wakes. */
export interface Found {
	/** Outputs of the part that a large sample opens with. */
	readonly opened?: OutputValues;
	/** What the simulations answer on which it rests. */
	readonly answers?: Readonly<Record<string, number>>;
}

/** The simulations on which one rests have to be there before it answers. */
const foundationOf = async (sim: AnySimulation): Promise<void> => {
	if (sim.restsOn) await import('./late-parts').then(({ foundation }) => foundation(sim));
};

/** Unless the page says what they answer: a number that the link carries is held against that already. */
const knowAnswers = (sim: AnySimulation, token: string, answers: Readonly<Record<string, number>>): void => {
	const { values } = decodedState(sim, token.replace(/~was_[^~]*/, ''));
	sim.restsOn!.know(values, answers);
};

/** Sharing speaks of everything that the figure has. */
const shared = async (root: HTMLElement, session: FigureSession): Promise<void> => {
	try {
		await session.whole;
		const { share } = await import('../share/share');
		share(session.run, root);
	} catch {
		session.outOfReach();
	}
};

/**
 * Brings one figure to life, island by island, all with one `Run`: sentence, controls and charts; `wake-tools.ts` has the rest.
 *
 * @param root  the figure; `data-set` is where its chapter starts it, `data-start` a token that an embed starts with,
 * `data-found` what was found of that state before (`Found`)
 */
export const wakeFigure = async (
	root: HTMLElement,
	{ sim, Widget, begin }: SimulationWithWidget,
	numbers: ReaderNumbers | null,
	place?: Place
): Promise<FigureSession> => {
	const { figure: id, set, start: token, found, locked } = root.dataset;
	const { opened, answers }: Found = found ? JSON.parse(found) : {};
	if (answers) knowAnswers(sim, token!, answers);
	else await foundationOf(sim);
	const start = token === undefined ? null : decodedState(sim, token);
	const sample = begin && { begin, opened: opened ?? null };
	const run = new Run(sim, JSON.parse(set!), { start, sample });
	run.locked = locked?.split(' ') ?? [];
	run.waits = answers !== undefined;
	const session = new FigureSession(id!, run, numbers, start?.problems);
	const island = (part: string) => root.querySelector<HTMLElement>(`[data-island="${part}"]`);
	await pause();
	await wake(island('head'), FigureHead, { run, session }, place);
	await wake(island('side'), FigureSide, { run, scope: id }, place);
	await wake(island('stage'), FigureStage, { run, Widget }, place);
	root.addEventListener('share', () => void shared(root, session));
	root.addEventListener('keydown', (event) => undoByKey(event, run));
	return session;
};

/**
 * From now on the figure moves, and says so. What it does not need for that is on its way: its live runs, named positions
 * and what stands below it.
 *
 * @param write  writes its values into the prose
 */
export const started = (root: HTMLElement, session: FigureSession, write: () => void = () => {}): void => {
	const { run } = session;
	animate(root, run, write);
	run.sample?.begin();
	root.dataset.awake = '';
	const resting = rest();
	session.whole = resting.then(() => import('./late-parts')).then(({ wholeParts }) => wholeParts(run));
	session.whole.catch(() => session.outOfReach());
	void resting.then(() => wakeLate(root.querySelector('[data-island="detail"]'), run.sim.id, run));
};
