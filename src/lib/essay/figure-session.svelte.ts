import { parsedSeed } from '../kernel/validation';
import { encodedState, type DecodedState } from '../kernel/state-token';
import type { Run } from '../runtime/run.svelte';
import type { ReaderNumbers } from '../runtime/reader-numbers';
import { fragmentWith } from '../runtime/url-state';

const QUIET_MS = 400;

const OUT_OF_REACH =
	'The buttons of this figure could not be fetched: its controls work all the same, and reloading the page brings the rest.';

/** A link may hold the same fault twice; the reader needs its sentence once. */
const once = (sentences: readonly string[]): readonly string[] =>
	sentences.filter((text, at) => sentences.indexOf(text) === at);

/**
 * What a figure remembers outside itself: its state in the address, the reader's numbers in storage, and what went wrong.
 */
export class FigureSession {
	/** Sentences for the reader: what a link asked for that could not be had, what could not be stored. */
	notices = $state.raw<readonly string[]>([]);
	/** Kept once its simulation has all its parts. */
	whole: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly id: string,
		readonly run: Run,
		private readonly numbers: ReaderNumbers | null,
		problems: readonly string[] = []
	) {
		this.notices = once(problems);
	}

	load({ values, seed, problems }: Omit<DecodedState, 'was'>): void {
		this.run.load({ values, seed });
		this.notices = once(problems);
	}

	/** The same for a link in the prose: the reader can undo it. */
	visit({ values, seed, problems }: DecodedState): void {
		this.run.visit({ values, seed });
		this.notices = once(problems);
	}

	/** What comes after the figure's first answer did not come. */
	outOfReach(): void {
		this.notices = once([...this.notices, OUT_OF_REACH]);
	}

	/** What this reader set here before, by parameter id. */
	get kept(): Readonly<Record<string, number | string>> {
		return this.numbers?.of(this.id) ?? {};
	}

	/** The token of what is on screen; only differences from what the chapter starts from. */
	get token(): string {
		return encodedState(this.run.sim, this.run, this.run.baseline);
	}

	/** From now on, writes address and storage whenever the reader has been quiet for a moment. */
	follow(): void {
		let before = this.run.values;
		let seed = this.run.seed;
		$effect.root(() => {
			$effect(() => {
				if (this.run.values === before && this.run.seed === seed) return;
				[before, seed] = [this.run.values, this.run.seed];
				clearTimeout(this.#timer);
				this.#timer = setTimeout(() => this.#remembered(), QUIET_MS);
			});
		});
	}

	/** @throws ParameterError  when the text is no seed */
	useSeed(text: string): void {
		this.run.useSeed(parsedSeed(text));
	}

	dismiss(notice: string): void {
		this.notices = this.notices.filter((n) => n !== notice);
	}

	#remembered(): void {
		const { run } = this;
		const fragment = fragmentWith(location.hash, this.id, run.changed ? this.token : null);
		if (fragment !== location.hash) this.#replaceAddress(location.pathname + location.search + fragment);
		const mine = Object.fromEntries(Object.entries(run.values).filter(([id, value]) => value !== run.baseline[id]));
		const problem = this.numbers?.keep(this.id, mine);
		if (problem && !this.notices.includes(problem)) this.notices = [...this.notices, problem];
	}

	#replaceAddress(address: string): void {
		try {
			history.replaceState(history.state, '', address);
		} catch {
			// An opaque origin (a sandboxed embed) may not touch its address; the share link still carries the state.
		}
	}
}
