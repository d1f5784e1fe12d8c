import type { Outputs } from './model';
import type { Params } from './params';

/** What the chart of the two weights says beside its curves. */

export interface Flip {
	readonly text: string;
	/** Share of training at which it happens; null when not within it. */
	readonly at: number | null;
}

export const flip = ({ steps }: Params, { stepsToFlip }: Outputs, format: (steps: number) => string): Flip => {
	if (stepsToFlip === null) return { text: 'never flips', at: null };
	if (stepsToFlip === 0) return { text: 'the concept leads from the start', at: null };
	if (stepsToFlip > steps) return { text: `would flip at example ${format(stepsToFlip)}`, at: null };
	return { text: `flips at example ${format(stepsToFlip)}`, at: stepsToFlip / steps };
};
