import type { Before } from '../argument/position';
import type { ReaderNumbers } from '../runtime/reader-numbers';
import { keepBefore, keptBefore } from './kept-position';

/** The reader’s first guess, kept in their browser until chapter 15 asks for it. */
export class FirstGuess {
	kept = $state.raw<Before | null>(null);
	skipped = $state(false);
	/** A sentence when it could not be kept. */
	problem = $state<string | null>(null);

	/** @param numbers  null while the page is built */
	constructor(private readonly numbers: ReaderNumbers | null) {}

	load(): void {
		this.kept = this.numbers ? keptBefore(this.numbers) : null;
	}

	put(before: Before): void {
		this.kept = before;
		this.problem = this.numbers ? keepBefore(this.numbers, before) : null;
	}

	forget(): void {
		this.kept = null;
		this.problem = this.numbers ? keepBefore(this.numbers, null) : null;
	}

	skip(): void {
		this.skipped = true;
	}
}
