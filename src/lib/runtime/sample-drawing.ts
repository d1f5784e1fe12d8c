import type { Portion } from '../kernel/portion';
import type { Stage } from '../kernel/sampling';
import { PortionQueue, type Following } from './portion-queue';
import { SamplePace } from './sample-pace';

/** What drawing needs to know, and whom it tells. */
export interface DrawingNeeds {
	readonly stages: readonly Stage<never>[];
	/** Portions drawn side by side. */
	readonly workers: number;
	/** Items wanted, by stage. */
	readonly goals: () => readonly number[];
	readonly draw: (portion: Portion) => Promise<Uint32Array<ArrayBuffer>>;
	/** Takes up what follows, in the order of the sample. */
	readonly follow: (following: Following) => void;
	readonly failed: (error: Error) => void;
}

/** Keeps every worker busy with portions of a large sample, as far as goals and pace allow. */
export class SampleDrawing {
	/** Of the settings in force; null until their ledgers have opened. */
	queue: PortionQueue | null = null;
	readonly pace = new SamplePace(() => this.pump());
	/** Also portions of earlier settings: they hold workers. */
	#inFlight = 0;

	constructor(private readonly needs: DrawingNeeds) {}

	/**
	 * @param opening  items that a figure opens with, by stage
	 * @param taken  items that the ledgers have already, by stage
	 */
	begin(opening: readonly number[], taken: readonly number[]): PortionQueue {
		return (this.queue ??= new PortionQueue(this.needs.stages, opening, taken));
	}

	/** What is still on its way counts no more. */
	end(): void {
		this.queue = null;
		this.pace.stop();
	}

	/** Gives out what may be drawn now. */
	pump(): void {
		if (!this.queue) return;
		const { goals, workers } = this.needs;
		let allowed = this.pace.allowed;
		while (this.#inFlight < workers) {
			const portion = this.queue.issue(goals(), allowed);
			if (!portion) break;
			allowed -= portion.to - portion.from;
			this.pace.spend(portion.to - portion.from);
			void this.#draw(portion, this.queue);
		}
		if (this.queue.peek(goals())) this.pace.wait();
		else this.pace.stop();
	}

	async #draw(portion: Portion, queue: PortionQueue): Promise<void> {
		const { draw, follow, failed } = this.needs;
		this.#inFlight++;
		try {
			const items = await draw(portion);
			this.#inFlight--;
			if (queue === this.queue) queue.returned(portion, items).forEach(follow);
			this.pump();
		} catch (error) {
			this.#inFlight--;
			if (queue === this.queue) failed(error as Error);
		}
	}
}
