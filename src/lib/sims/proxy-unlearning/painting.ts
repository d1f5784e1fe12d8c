import type { Palette } from '../../charts/palette';
import type { SeenExample, State } from './training';

/** The live trainings and the examples that they see, on canvas, in CSS pixels. */

/** Weights at the bottom and the top of the chart; single trainings may stray a little beyond 0 and 1. */
export const WEIGHTS: [number, number] = [-0.08, 1.08];
/** Base goal and proxy at the edges of the plane, in standard deviations. */
export const REACH = 2.8;
export const PLANE: [number, number] = [-REACH, REACH];
/** For how many steps an example flashes. */
const FLASH = 8;
/** A push of this many learning rates fills its half of the strip. */
const FULL_PUSH = 1.2;

export interface Moment {
	/** Share of training that is done, 0–1. */
	readonly done: number;
	readonly learningRate: number;
	/** Whether the newest examples flash. */
	readonly flashing: boolean;
}

/** Every training's two weights so far. Points are evenly spaced, though the last step may be shorter than the others. */
export const paintTrainings = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	states: readonly State[],
	{ done }: Moment,
	palette: Palette
): void => {
	const y = (weight: number) => height * ((WEIGHTS[1] - weight) / (WEIGHTS[1] - WEIGHTS[0]));
	context.save();
	context.beginPath();
	context.rect(0, 0, width, height);
	context.clip();
	context.lineWidth = 1;
	context.globalAlpha = 0.3;
	for (const weight of ['base', 'proxy'] as const) {
		context.strokeStyle = palette[weight];
		for (const { path } of states) {
			const last = path[weight].length - 1;
			if (last < 1) continue;
			context.beginPath();
			path[weight].forEach((value, at) => context.lineTo((at / last) * done * width, y(value)));
			context.stroke();
		}
	}
	context.restore();
};

/** One training's examples under the same axis: up towards the concept, down towards the proxy; differential ones in ink. */
export const paintExamples = (
	context: CanvasRenderingContext2D,
	width: number,
	top: number,
	height: number,
	seen: readonly SeenExample[],
	moment: Moment,
	palette: Palette
): void => {
	const middle = top + height / 2;
	const reach = height / 2 - 1;
	const x = (at: number) => ((at + 1) / seen.length) * moment.done * width;
	const [ordinary, differential] = [new Path2D(), new Path2D()];
	seen.forEach((example, at) => {
		const push = Math.max(-1, Math.min(1, example.push / moment.learningRate / FULL_PUSH));
		const path = example.differential ? differential : ordinary;
		path.moveTo(x(at), middle + (push < 0 ? -1 : 1));
		path.lineTo(x(at), middle - push * reach);
	});
	context.lineWidth = Math.min(2, Math.max(1, (0.5 * width) / 200));
	context.strokeStyle = palette['rule-strong'];
	context.stroke(ordinary);
	context.strokeStyle = palette.ink;
	context.stroke(differential);
	if (!moment.flashing) return;
	const flashes = new Path2D();
	flashesOf(seen).forEach(({ at, size }) => diamond(flashes, x(at), middle, 2 + 5 * size));
	context.fillStyle = palette.ink;
	context.fill(flashes);
};

/** One training's examples by what base goal and proxy ask for; as large as their push, rings where it is towards the proxy. */
export const paintPlane = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	seen: readonly SeenExample[],
	moment: Moment,
	palette: Palette
): void => {
	const x = (value: number) => (width * (value + REACH)) / (2 * REACH);
	const y = (value: number) => height - (height * (value + REACH)) / (2 * REACH);
	const [towardsConcept, towardsProxy, flashes] = [new Path2D(), new Path2D(), new Path2D()];
	for (const { base, proxy, differential, push } of seen) {
		const radius = Math.min(12, 0.8 + 4.5 * Math.sqrt(Math.abs(push) / moment.learningRate));
		const path = push < 0 ? towardsProxy : towardsConcept;
		if (differential) diamond(path, x(base), y(proxy), 1.2 * radius);
		else circle(path, x(base), y(proxy), radius);
	}
	context.globalAlpha = 0.5;
	context.fillStyle = palette.base;
	context.fill(towardsConcept);
	context.globalAlpha = 1;
	context.lineWidth = 1.25;
	context.strokeStyle = palette.proxy;
	context.stroke(towardsProxy);
	if (!moment.flashing) return;
	for (const { at, size } of flashesOf(seen)) diamond(flashes, x(seen[at].base), y(seen[at].proxy), 4 + 9 * size);
	context.strokeStyle = palette.ink;
	context.stroke(flashes);
};

/** The newest differential examples; `size` falls from 1 to 0 with age. */
const flashesOf = (seen: readonly SeenExample[]): { at: number; size: number }[] =>
	Array.from({ length: Math.min(FLASH, seen.length) }, (_, age) => ({
		at: seen.length - 1 - age,
		size: 1 - age / FLASH
	})).filter(({ at }) => seen[at].differential);

const circle = (path: Path2D, x: number, y: number, radius: number): void => {
	path.moveTo(x + radius, y);
	path.arc(x, y, radius, 0, 2 * Math.PI);
};

const diamond = (path: Path2D, x: number, y: number, radius: number): void => {
	path.moveTo(x - radius, y);
	path.lineTo(x, y - radius);
	path.lineTo(x + radius, y);
	path.lineTo(x, y + radius);
	path.closePath();
};
