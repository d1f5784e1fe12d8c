import { exp } from '../../kernel/elementary';

/** Steps of the table to 1. */
const FINENESS = 32;
/** Beyond it e^−x counts as e^−340: products of two, and their squares, are still doubles. */
const FURTHEST = 340;
const TABLE = Float64Array.from({ length: FURTHEST * FINENESS + 1 }, (_, k) => exp(-k / FINENESS));

/**
 * e^−x for x ≥ 0, with a relative error below 3e-9, in a fifth of the time that an exact one takes: a table, and four terms
 * of the series for the rest, which is at most 1/64.
 */
export const decay = (x: number): number => {
	const reach = x < FURTHEST ? x : FURTHEST;
	const k = (reach * FINENESS + 0.5) | 0;
	const r = k / FINENESS - reach;
	return TABLE[k] * (1 + r * (1 + r * (1 / 2 + r * (1 / 6))));
};
