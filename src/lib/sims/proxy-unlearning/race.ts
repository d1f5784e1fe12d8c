import type { Outputs } from './model';
import type { Params } from './params';

/** What the chart of the two weights says beside its curves. */

/** At which height, 0 at the top to 100, the labels of two curves stand: at their ends, but never on top of each other. */
export const apart = (concept: number, proxy: number, gap: number): readonly [concept: number, proxy: number] => {
	if (Math.abs(concept - proxy) >= gap) return [concept, proxy];
	const half = concept <= proxy ? gap / 2 : -gap / 2;
	const middle = Math.min(100 - gap / 2, Math.max(gap / 2, (concept + proxy) / 2));
	return [middle - half, middle + half];
};

/** `d` of a curve through points of a chart, in percent of its sides. */
export const curve = (xs: readonly number[], ys: readonly number[]): string =>
	xs.map((x, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${ys[at].toFixed(2)}`).join('');

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
