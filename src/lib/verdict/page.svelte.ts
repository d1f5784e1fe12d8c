import { hydrate, type Component } from 'svelte';
import { positionFragment, positionFromLink, type Position } from '../argument/position';
import { placeOf } from '../charts/log-odds-place';
import { ReaderNumbers } from '../runtime/reader-numbers';
import { stored, store } from '../runtime/storage';
import { keepPosition, keptPosition } from './kept-position';
import { parts, type PartName } from './parts';
import { ReaderVerdict } from './reader-verdict.svelte';
import { theVerdict } from './the-verdict';

/** Brings the page of the verdict to life: parts of one page that share one verdict. */
const EARLIER = 'deceptive-alignment:verdict:1';
const QUIET_MS = 400;

const numbers = new ReaderNumbers();
const verdict = new ReaderVerdict();

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const wake = async (element: HTMLElement): Promise<void> => {
	const { verdictPart, slugs } = element.dataset as { verdictPart: PartName; slugs: string };
	hydrate(parts[verdictPart] as Component<{ verdict: ReaderVerdict; slugs: object }>, {
		target: element,
		props: { verdict, slugs: JSON.parse(slugs) }
	});
	element.dataset.alive = '';
	await pause();
};

/** A link’s position if the address holds one, else the reader’s own; the own one is kept beside it. */
const start = (): void => {
	const mine = keptPosition(theVerdict, numbers);
	const text = stored(EARLIER);
	if (text) verdict.earlier = positionFromLink(theVerdict, text).position;
	verdict.note(numbers.problem, ...mine.problems);
	verdict.load(mine.position);
	followLink();
};

const isSame = (a: Position, b: Position): boolean =>
	positionFragment(theVerdict, a) === positionFragment(theVerdict, b);

/** A link holds on screen what somebody made of it; the reader’s own numbers stay in the store until they say otherwise. */
const followLink = (): void => {
	if (!/[#&][a-z-]+=/.test(location.hash)) return;
	const mine = keptPosition(theVerdict, numbers).position;
	const { position, problems } = positionFromLink(theVerdict, location.hash);
	verdict.note(...problems);
	if (!position) return;
	verdict.seed = position.seed;
	if (isSame({ ...position, before: null }, { ...mine, before: null, seed: position.seed })) return;
	verdict.own = mine;
	verdict.visiting = true;
	verdict.load({ ...position, before: position.before ?? mine.before });
};

/** Writes address and storage whenever the reader has been quiet for a moment. */
const follow = (): void => {
	let known = positionFragment(theVerdict, verdict.position);
	let due: ReturnType<typeof setTimeout> | undefined;
	const write = () => {
		const fragment = positionFragment(theVerdict, verdict.position);
		if (fragment === known) return;
		known = fragment;
		if (!verdict.visiting) verdict.note(keepPosition(theVerdict, numbers, verdict.position));
		try {
			history.replaceState(history.state, '', verdict.isFresh ? location.pathname : `#${fragment}`);
		} catch {
			// An opaque origin may not touch its address; the share link still carries the state.
		}
	};
	$effect.root(() => {
		$effect(() => {
			void [verdict.values, verdict.ranges, verdict.seed, verdict.before, verdict.visiting];
			clearTimeout(due);
			due = setTimeout(write, QUIET_MS);
		});
	});
	addEventListener('pagehide', () => {
		write();
		if (!verdict.visiting) store(EARLIER, positionFragment(theVerdict, verdict.position));
	});
};

for (const element of document.querySelectorAll<HTMLElement>('[data-verdict-part]')) await wake(element);
start();
follow();

/** The reader’s place on the axis of the essay’s own question. */
const mark = document.querySelector<HTMLElement>('[data-verdict-mark]');
$effect.root(() => {
	$effect(() => {
		mark?.style.setProperty('--at', String(placeOf(verdict.p)));
		mark?.removeAttribute('hidden');
	});
});
addEventListener('hashchange', followLink);
addEventListener('keydown', (event) => {
	if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
	if ((event.target as HTMLElement).matches('input[type=text]')) return;
	event.preventDefault();
	if (event.shiftKey) verdict.redo();
	else verdict.undo();
});
