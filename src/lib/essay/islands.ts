import { hydrate, type Component } from 'svelte';
import { decodedState, DEFAULT_SEED } from '../kernel/state-token';
import { checkedValues } from '../kernel/validation';
import { Run } from '../runtime/run.svelte';
import { ReaderNumbers } from '../runtime/reader-numbers';
import { tokenIn } from '../runtime/url-state';
import PlayBar from '../ui/PlayBar.svelte';
import ScrubNumber from '../ui/ScrubNumber.svelte';
import { animate } from './animate.svelte';
import type { SimulationWithWidget } from './figure';
import FigureHead from './FigureHead.svelte';
import FigureSide from './FigureSide.svelte';
import FigureStage from './FigureStage.svelte';
import FigureTools from './FigureTools.svelte';
import { FigureSession } from './figure-session.svelte';
import { liveText } from './live-text.svelte';

/**
 * Brings the figures of a page to life: each when it comes near the screen, with the numbers in the prose that belong to it.
 * The prose around them stays what the server sent.
 */
const modules = import.meta.glob<{ default: SimulationWithWidget }>('../sims/*/index.ts');
const numbers = new ReaderNumbers();
const sessions: FigureSession[] = [];

/** Leaves the main thread between two pieces of work, so that no piece holds up a tap. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const wake = async (target: Element | null, component: unknown, props: Record<string, unknown>): Promise<void> => {
	if (!target) return;
	hydrate(component as Component<Record<string, unknown>>, { target, props });
	await pause();
};

const wakeFigure = async (root: HTMLElement): Promise<void> => {
	const { figure: id, sim: name, set } = root.dataset as { figure: string; sim: string; set: string };
	const { sim, Widget, Detail } = (await modules[`../sims/${name}/index.ts`]()).default;
	await pause();
	const opened = root.dataset.opened === undefined ? null : decodedState(sim, root.dataset.opened);
	const run = new Run(sim, JSON.parse(set), opened);
	run.locked = root.dataset.locked?.split(' ') ?? [];
	const session = new FigureSession(id, run, root.dataset.keep === 'no' ? null : numbers, opened?.problems);
	const island = (part: string) => root.querySelector(`[data-island="${part}"]`);
	await pause();
	await wake(island('head'), FigureHead, { run, session });
	await wake(island('side'), FigureSide, { run, scope: id });
	await wake(island('stage'), FigureStage, { run, Widget });
	await wake(island('play'), PlayBar, { run });
	await wake(island('tools'), FigureTools, { run, session });
	await wake(island('detail'), Detail, { run });
	for (const element of document.querySelectorAll<HTMLElement>(`[data-scrub^="${id}."]`)) {
		const parameter = sim.parameters.find((p) => p.id === element.dataset.scrub!.slice(id.length + 1))!;
		await wake(element, ScrubNumber, { run, parameter });
		element.addEventListener('keydown', (event) => undoByKey(event, run));
	}
	if (!opened) restore(session);
	if (numbers.problem && sessions.length === 0) session.notices = [...session.notices, numbers.problem];
	if (!opened) session.follow();
	root.addEventListener('share', () => void import('../share/share').then(({ share }) => share(run, root)));
	liveText(id, root, run);
	sessions.push(session);
	animate(root, run);
	root.addEventListener('keydown', (event) => undoByKey(event, run));
	root.dataset.awake = '';
	root.dispatchEvent(new CustomEvent('awake', { detail: run }));
};

const undoByKey = (event: KeyboardEvent, run: Run): void => {
	if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
	if ((event.target as HTMLElement).matches('input[type=text]')) return;
	event.preventDefault();
	if (event.shiftKey) run.redo();
	else run.undo();
};

/** What the figure starts from: the link, else what this reader set before, else what the chapter says. */
const restore = (session: FigureSession): void => {
	const token = tokenIn(location.hash, session.id);
	const { sim, baseline } = session.run;
	if (token !== null) {
		session.load(decodedState(sim, token, baseline));
		return;
	}
	const mine = session.kept;
	const known = Object.keys(mine).filter((id) => sim.parameters.some((p) => p.id === id));
	if (known.length === 0) return;
	const { values, problems } = checkedValues(sim, Object.fromEntries(known.map((id) => [id, mine[id]])), baseline);
	session.load({
		values,
		seed: DEFAULT_SEED,
		problems: problems.map((p) => `Ignored from what this browser kept: ${p}`)
	});
};

/** A link in the prose, or an edited address, moves the figures that it names; one still asleep wakes with that state. */
const followAddress = (): void => {
	for (const { id } of document.querySelectorAll('[data-figure]')) if (tokenIn(location.hash, id) !== null) start(id);
	for (const session of sessions) {
		const token = tokenIn(location.hash, session.id);
		if (token !== null && token !== session.token)
			session.visit(decodedState(session.run.sim, token, session.run.baseline));
	}
};
addEventListener('hashchange', followAddress);
// The same link a second time changes no address, and moves the figure all the same.
document.addEventListener('click', ({ target }) => {
	const link = (target as Element).closest<HTMLAnchorElement>('a.set-to');
	if (link && link.hash === location.hash) followAddress();
});

const started = new Set<string>();

const start = (id: string): void => {
	if (started.has(id)) return;
	started.add(id);
	void wakeFigure(document.querySelector<HTMLElement>(`[data-figure="${id}"]`)!);
};

const near = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			near.unobserve(target);
			const { figure, scrub, value } = (target as HTMLElement).dataset;
			start(figure ?? (scrub ?? value)!.split('.')[0]);
		}
	},
	{ rootMargin: '300px' }
);

for (const element of document.querySelectorAll('[data-figure], [data-scrub], [data-value]')) near.observe(element);

const linked = [...document.querySelectorAll<HTMLElement>('[data-figure]')].find(
	({ id }) => tokenIn(location.hash, id) !== null
);
linked?.scrollIntoView({ block: 'start' });
