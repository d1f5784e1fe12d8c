import { nextPortion, type Portion } from '../kernel/portion';
import type { Stage } from '../kernel/sampling';

/** Items of one stage that follow those handed on before. */
export interface Following {
	readonly stage: number;
	readonly items: Uint32Array<ArrayBuffer>;
	readonly count: number;
}

/**
 * What is being drawn and what has come back, in any order; handed on in the order of the sample.
 */
export class PortionQueue {
	/** Items given out to be drawn, by stage. */
	issued: number[];
	/** Items handed on, by stage. */
	handed: number[];
	#waiting = new Map<string, Following>();

	/**
	 * @param opening  items that a figure opens with, by stage
	 * @param taken  items that the ledgers have already
	 */
	constructor(
		private readonly stages: readonly Stage<never>[],
		private readonly opening: readonly number[],
		taken: readonly number[]
	) {
		this.issued = [...taken];
		this.handed = [...taken];
	}

	/** @returns whether everything up to the goals is given out and back */
	isDone(goals: readonly number[]): boolean {
		return this.peek(goals) === null && this.issued.every((count, stage) => count === this.handed[stage]);
	}

	peek(goals: readonly number[]): Portion | null {
		return nextPortion(this.stages, this.issued, goals, this.opening);
	}

	/** Gives out at most `most` items of what is next. */
	issue(goals: readonly number[], most: number): Portion | null {
		const portion = this.peek(goals);
		if (!portion || most < 1) return null;
		const to = Math.min(portion.to, portion.from + most);
		this.issued[portion.stage] = to;
		return { ...portion, to };
	}

	/** @returns what can now be handed on */
	returned({ stage, from, to }: Portion, items: Uint32Array<ArrayBuffer>): Following[] {
		this.#waiting.set(`${stage} ${from}`, { stage, items, count: to - from });
		const ready: Following[] = [];
		for (let next; (next = this.#waiting.get(`${stage} ${this.handed[stage]}`));) {
			this.#waiting.delete(`${stage} ${this.handed[stage]}`);
			this.handed[stage] += next.count;
			ready.push(next);
		}
		return ready;
	}
}
