import { decodedState, DEFAULT_SEED } from '../kernel/state-token';
import { checkedValues } from '../kernel/validation';
import { ReaderNumbers } from '../runtime/reader-numbers';
import { tokenIn } from '../runtime/url-state';
import ScrubNumber from '../ui/ScrubNumber.svelte';
import type { SimulationWithWidget } from './figure';
import type { FigureSession } from './figure-session.svelte';
import { toolsWhenNeeded } from './late-tools';
import { liveText } from './live-text';
import { NEAR, pause, started, undoByKey, wake, wakeFigure } from './wake-figure';

/**
 * Brings the figures of a page to life: each when it comes near the screen, with the numbers in the prose that belong to it.
 * The prose around them stays what the server sent.
 */
const modules = import.meta.glob<{ default: SimulationWithWidget }>('../sims/*/index.ts');
const numbers = new ReaderNumbers();
const line = document.querySelector<HTMLElement>('[data-verdict-line]');
numbers.kept = () =>
	line &&
	void import(/* @vite-ignore */ new URL(line.dataset.lineScript!, document.baseURI).href).then((its) =>
		its.showChapterLine(line, numbers)
	);
const sessions: FigureSession[] = [];

const wakeWithProse = async (root: HTMLElement): Promise<void> => {
	const { figure: id, sim: name } = root.dataset as { figure: string; sim: string };
	const whole = (await modules[`../sims/${name}/index.ts`]()).default;
	await pause();
	const session = await wakeFigure(root, whole, root.dataset.keep === 'no' ? null : numbers);
	const { run } = session;
	for (const element of document.querySelectorAll<HTMLElement>(`[data-scrub^="${id}."]`)) {
		const parameter = run.sim.parameters.find((p) => p.id === element.dataset.scrub!.slice(id.length + 1))!;
		await wake(element, ScrubNumber, { run, parameter });
		element.addEventListener('keydown', (event) => undoByKey(event, run));
	}
	restore(session);
	if (numbers.problem && sessions.length === 0) session.notices = [...session.notices, numbers.problem];
	session.follow();
	sessions.push(session);
	toolsWhenNeeded(root, session, whole, { seen: true });
	started(root, session, liveText(id, root, run));
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
	numbers.kept();
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

const begun = new Set<string>();

const start = (id: string): void => {
	if (begun.has(id)) return;
	begun.add(id);
	void wakeWithProse(document.querySelector<HTMLElement>(`[data-figure="${id}"]`)!);
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
	{ rootMargin: NEAR }
);

for (const element of document.querySelectorAll('[data-figure], [data-scrub], [data-value]')) near.observe(element);

const linked = [...document.querySelectorAll<HTMLElement>('[data-figure]')].find(
	({ id }) => tokenIn(location.hash, id) !== null
);
linked?.scrollIntoView({ block: 'start' });
