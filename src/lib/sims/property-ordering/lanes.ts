import type { Palette } from '../../charts/palette';
import type { ModelState } from './live';
import { properties } from './orders';
import { NEVER } from './timeline';

/**
 * Live models as lanes on the training timeline: grey without a goal, then the colour of what the goal points at; a mark
 * where a property arrives when lanes are tall enough. A complete cohort is sorted into its four outcomes.
 *
 * Lanes are written pixel by pixel: two thousand of them cost a fraction of a frame.
 */
const RANK = { deceptive: 0, proxy: 1, base: 2, none: 3 } as const;

type Phase = keyof typeof RANK;

const phase = (state: ModelState): Phase => (state.deceptiveAt !== null ? 'deceptive' : state.pointer);

const goalAt = (state: ModelState): number => {
	const at = state.order.indexOf('G');
	return at < 0 ? Infinity : state.arrivedAt[at];
};

/** @returns for each lane from top to bottom, which state it shows: sorted by outcome, then by when it was settled */
export const sortedLanes = (states: readonly ModelState[]): number[] => {
	const key = states.map((s) => RANK[phase(s)] * 10 + Math.min(NEVER, s.deceptiveAt ?? s.flippedAt ?? goalAt(s)));
	return states.map((_, i) => i).sort((a, b) => key[a] - key[b] || a - b);
};

interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly phase: Phase;
}

/** @returns the lane in stretches of one colour, in stages */
export const stretches = (state: ModelState): Stretch[] => {
	const now = state.step / 100;
	const goal = goalAt(state);
	if (goal === Infinity) return [{ from: 0, to: now, phase: 'none' }];
	const held: Phase = state.flippedAt !== null || state.deceptiveAt !== null ? 'proxy' : state.pointer;
	const turn = state.flippedAt ?? state.deceptiveAt ?? now;
	return [
		{ from: 0, to: goal, phase: 'none' },
		{ from: goal, to: turn, phase: held },
		{ from: turn, to: now, phase: phase(state) }
	];
};

/** Lane heights in pixels below which arrivals would only be noise. */
const MARKED = 2.4;
/** Lane heights in pixels above which a line of paper parts them. */
const SPACED = 5;

/**
 * @param pixels  one 32-bit colour each, row by row
 * @param lanes  which state each lane shows, from the top
 */
export const paintLanes = (
	pixels: Uint32Array,
	width: number,
	height: number,
	states: readonly ModelState[],
	lanes: readonly number[],
	palette: Palette<number>
): void => {
	const column = (stages: number) => Math.round((stages / NEVER) * width);
	const colour = { none: palette.none, proxy: palette.proxy, base: palette.aligned, deceptive: palette.deceptive };
	const mark = { G: palette.goal, H: palette.horizon, B: palette.base, S: palette.aware };
	const pitch = height / lanes.length;
	for (let row = 0; row < height; row++) {
		const lane = Math.min(lanes.length - 1, Math.floor(row / pitch));
		if (pitch > SPACED && Math.floor((row + 1) / pitch) > lane) continue;
		const state = states[lanes[lane]];
		const start = row * width;
		for (const { from, to, phase: of } of stretches(state))
			pixels.fill(colour[of], start + column(from), start + column(to));
		if (pitch <= MARKED) continue;
		for (const property of properties) {
			const at = state.order.indexOf(property);
			if (at < 0) continue;
			const middle = start + column(state.arrivedAt[at]);
			pixels.fill(mark[property], Math.max(start, middle - 1), middle + 2);
		}
	}
};
