import { POINTS_PER_STAGE, type ByKind } from './model';

/**
 * Mixtures of three kinds as points of a triangle: all green bottom left, all red bottom right, all blue on top.
 *
 * A line from the top keeps red to green constant, and meets the base at red's share of the nice.
 * Percent of the triangle's width for x; `y` in percent of its height, downwards.
 */
export const HEIGHT = Math.sqrt(3) / 2;

export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** @param pie  shares, or counts of any total > 0 */
export const spot = (pie: ByKind): Spot => {
	const total = pie.green + pie.red + pie.blue;
	return { x: (100 * (pie.red + pie.blue / 2)) / total, y: 100 * (1 - pie.blue / total) };
};

const drawn = ({ x, y }: Spot): string => `${x.toFixed(2)} ${(y * HEIGHT).toFixed(2)}`;

const at = (path: ByKind<readonly number[]>, point: number): Spot =>
	spot({ green: path.green[point], red: path.red[point], blue: path.blue[point] });

/** @returns path data from one point of a path to another, both included */
export const trace = (path: ByKind<readonly number[]>, from: number, to: number): string => {
	let d = '';
	for (let point = from; point <= to; point++) d += `${d ? 'L' : 'M'}${drawn(at(path, point))}`;
	return d;
};

/** Line of constant red to green. @param redPerGreen  > 0 */
export const ray = (redPerGreen: number): string => {
	const foot = (100 * redPerGreen) / (1 + redPerGreen);
	return `M50 0L${foot.toFixed(2)} ${(100 * HEIGHT).toFixed(2)}`;
};

const TICK = 1.6;

/** Short strokes across the path at every quarter of a stage’s strength, left out where they would run into the ends. */
export const quarters = (path: ByKind<readonly number[]>): string => {
	let d = '';
	const ends = [0, POINTS_PER_STAGE, 2 * POINTS_PER_STAGE].map((point) => at(path, point));
	for (let point = POINTS_PER_STAGE / 4; point < path.green.length - 1; point += POINTS_PER_STAGE / 4) {
		if (ends.some(({ x, y }) => Math.hypot(x - at(path, point).x, y - at(path, point).y) < 7)) continue;
		const [before, here, after] = [at(path, point - 1), at(path, point), at(path, point + 1)];
		const [dx, dy] = [after.x - before.x, (after.y - before.y) * HEIGHT];
		const length = Math.hypot(dx, dy);
		const [ax, ay] = [(-dy / length) * TICK, (dx / length) * TICK];
		const [x, y] = [here.x, here.y * HEIGHT];
		d += `M${(x - ax).toFixed(2)} ${(y - ay).toFixed(2)}L${(x + ax).toFixed(2)} ${(y + ay).toFixed(2)}`;
	}
	return d;
};
