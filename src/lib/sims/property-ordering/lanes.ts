import type { Palette } from '../../charts/palette';
import type { ModelState } from './live';
import { properties, type Property } from './orders';
import { NEVER } from './timeline';

/**
 * Live models as lanes on the training timeline: grey without a goal, then the colour of what the goal points at; a mark
 * where a property arrives when lanes are tall enough. A complete cohort is sorted into its four outcomes.
 */
const RANK = { deceptive: 0, proxy: 1, base: 2, none: 3 } as const;

type Phase = keyof typeof RANK;

const phase = (state: ModelState): Phase => (state.deceptiveAt !== null ? 'deceptive' : state.pointer);

const colourName = { deceptive: 'deceptive', proxy: 'proxy', base: 'aligned', none: 'none' } as const;
const markName = { G: 'goal', H: 'horizon', B: 'base', S: 'aware' } as const;

/** @returns for each lane from top to bottom, which state it shows: sorted by outcome, then by when it was settled */
export const sortedLanes = (states: readonly ModelState[]): number[] => {
	const settled = (s: ModelState) => s.deceptiveAt ?? s.flippedAt ?? goalAt(s) ?? NEVER;
	return states
		.map((_, i) => i)
		.sort(
			(a, b) => RANK[phase(states[a])] - RANK[phase(states[b])] || settled(states[a]) - settled(states[b]) || a - b
		);
};

const goalAt = (state: ModelState): number | null => {
	const at = state.order.indexOf('G');
	return at < 0 ? null : state.arrivedAt[at];
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
	if (goal === null) return [{ from: 0, to: now, phase: 'none' }];
	const held: Phase = state.flippedAt !== null ? 'proxy' : state.pointer;
	const turn = state.flippedAt ?? state.deceptiveAt ?? now;
	const list: Stretch[] = [
		{ from: 0, to: goal, phase: 'none' },
		{ from: goal, to: turn, phase: held }
	];
	if (turn < now) list.push({ from: turn, to: now, phase: phase(state) });
	return list;
};

/** Paints every lane; colours are batched, so that two thousand lanes cost a few fills. */
export const paintLanes = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	states: readonly ModelState[],
	lanes: readonly number[],
	palette: Palette
): void => {
	const pitch = height / lanes.length;
	const thickness = pitch > 2.5 ? pitch - 1 : pitch + 0.2;
	const x = (stages: number) => (stages / NEVER) * width;
	const paths: Record<Phase, Path2D> = {
		none: new Path2D(),
		proxy: new Path2D(),
		base: new Path2D(),
		deceptive: new Path2D()
	};
	lanes.forEach((at, lane) => {
		for (const { from, to, phase: of } of stretches(states[at]))
			paths[of].rect(x(from), lane * pitch, x(to) - x(from), thickness);
	});
	for (const name of Object.keys(paths) as Phase[]) {
		context.fillStyle = palette[colourName[name]];
		context.fill(paths[name]);
	}
	if (pitch >= 2.5) paintArrivals(context, x, pitch, states, lanes, palette);
};

const paintArrivals = (context: CanvasRenderingContext2D, x: (stages: number) => number, pitch: number, states: readonly ModelState[], lanes: readonly number[], palette: Palette): void => {
	const marks = { G: new Path2D(), H: new Path2D(), B: new Path2D(), S: new Path2D() };
	lanes.forEach((at, lane) => {
		const { order, arrivedAt } = states[at];
		for (let i = 0; i < order.length; i++) marks[order[i] as Property].rect(x(arrivedAt[i]) - 1.25, lane * pitch - 0.5, 2.5, pitch);
	});
	for (const property of properties) {
		context.fillStyle = palette[markName[property]];
		context.fill(marks[property]);
	}
};
