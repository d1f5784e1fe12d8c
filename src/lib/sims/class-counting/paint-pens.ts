import type { Palette } from '../../charts/palette';
import { PENS, type Pens } from './pens';

/** One pen in CSS pixels: tokens fill it exactly when it holds all of them. */
interface Grid {
	readonly across: number;
	readonly pitch: number;
	readonly rise: number;
	readonly inset: number;
	readonly size: number;
}

const GAP = 10;

/** @param count  tokens in all pens together */
const gridOf = (width: number, height: number, count: number): Grid => {
	const pen = width / PENS.length;
	const across = Math.max(1, Math.round((pen - GAP) / Math.sqrt(((pen - GAP) * height) / count)));
	const pitch = (pen - GAP) / across;
	const rise = height / Math.ceil(count / across);
	return { across, pitch, rise, inset: GAP / 2, size: 0.78 * Math.min(pitch, rise) };
};

const MARKS: readonly ((context: CanvasRenderingContext2D, x: number, y: number, size: number) => void)[] = [
	(context, x, y, size) => {
		context.moveTo(x + size / 2, y);
		context.arc(x, y, size / 2, 0, 2 * Math.PI);
	},
	(context, x, y, size) => {
		context.moveTo(x + 0.39 * size, y);
		context.arc(x, y, 0.39 * size, 0, 2 * Math.PI);
	},
	(context, x, y, size) => context.rect(x - 0.44 * size, y - 0.44 * size, 0.88 * size, 0.88 * size),
	(context, x, y, size) => {
		context.moveTo(x + 0.3 * size, y);
		context.arc(x, y, 0.3 * size, 0, 2 * Math.PI);
	}
];
const COLOURS = ['aligned', 'aligned', 'deceptive', 'rule-strong'] as const;

export const paintPens = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	pens: Pens,
	palette: Palette,
	now: number
): void => {
	const grid = gridOf(width, height, pens.count);
	const x = (pen: number, seat: number) =>
		(pen * width) / PENS.length + grid.inset + ((seat % grid.across) + 0.5) * grid.pitch;
	const y = (seat: number) => height - (Math.floor(seat / grid.across) + 0.5) * grid.rise;
	PENS.forEach((_, pen) => {
		context.beginPath();
		for (const token of pens.tokens[pen]) {
			const { to, from, left } = pens.place(token, now);
			const ease = left * left;
			const [toX, toY] = [x(to.pen, to.seat), y(to.seat)];
			MARKS[pen](context, toX + ease * (x(from.pen, from.seat) - toX), toY + ease * (y(from.seat) - toY), grid.size);
		}
		context.strokeStyle = context.fillStyle = palette[COLOURS[pen]];
		context.lineWidth = 0.18 * grid.size;
		if (PENS[pen] === 'pointer') context.stroke();
		else context.fill();
	});
};
