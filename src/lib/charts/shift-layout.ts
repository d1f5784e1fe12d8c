import type { ProbabilityScale } from './probability-scale';

/** Before, after, and how many went like this. */
export type WeightedShift = readonly [before: number, after: number, count: number];

/** One student’s way: places 0–100 on the axis, and how far each end is stacked, 0, 1, 2, … */
export interface DrawnShift {
	readonly from: number;
	readonly to: number;
	readonly fromLevel: number;
	readonly toLevel: number;
	readonly turn: 'up' | 'down' | 'same';
}

/** Two dots nearer than this many hundredths of the axis are stacked. */
const NEAR = 1.6;

const levels = () => {
	const held = new Map<number, number>();
	return (place: number): number => {
		const slot = Math.round(place / NEAR);
		const level = held.get(slot) ?? 0;
		held.set(slot, level + 1);
		return level;
	};
};

/** Every shift as a line of its own, dots that would lie on each other stacked. */
export const drawnShifts = (shifts: readonly WeightedShift[], { placeOf }: ProbabilityScale): readonly DrawnShift[] => {
	const fromLevel = levels();
	const toLevel = levels();
	return shifts.flatMap(([before, after, count]) =>
		Array.from({ length: count }, (): DrawnShift => {
			const [from, to] = [placeOf(before), placeOf(after)];
			const turn = after > before ? 'up' : after < before ? 'down' : 'same';
			return { from, to, fromLevel: fromLevel(from), toLevel: toLevel(to), turn };
		})
	);
};

/** How many went up, down, and stayed. */
export const turns = (shifts: readonly WeightedShift[]): Readonly<Record<DrawnShift['turn'], number>> => {
	const count = { up: 0, down: 0, same: 0 };
	for (const [before, after, weight] of shifts)
		count[after > before ? 'up' : after < before ? 'down' : 'same'] += weight;
	return count;
};
