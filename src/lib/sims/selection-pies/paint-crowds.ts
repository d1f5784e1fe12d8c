import type { Palette } from '../../charts/palette';
import type { Crowd } from './crowd';
import { ASPECT, PITCH, RADIUS } from './sectors';

/**
 * Discs of dots, one fill style a kind and one rectangle a dot. A disc at rest is kept as an image, so that a frame pays
 * only for the discs in which something moves.
 */
const colourNames = ['aligned', 'deceptive', 'incoherent'] as const;

export interface Disc {
	readonly crowd: Crowd;
	/** A disc that is not reached stays a faint pattern. */
	reached: boolean;
	/** A canvas of its own, for the disc at rest. */
	readonly still: HTMLCanvasElement;
	/** What `still` shows. */
	stillKey: string;
}

/** @param radius  CSS pixels, as `left` and `top` of the disc's centre */
const paintDots = (
	context: CanvasRenderingContext2D,
	{ crowd, reached }: Disc,
	left: number,
	top: number,
	radius: number,
	palette: Palette,
	now: number
): void => {
	const count = crowd.kinds.length;
	const size = Math.max(0.7, 0.74 * radius * Math.sqrt(Math.PI / count));
	const [x, y] = [left - size / 2, top - size / 2];
	for (let kind = 0; kind < 3 && reached; kind++) {
		context.fillStyle = palette[colourNames[kind]];
		for (let dot = 0; dot < count; dot++) {
			if (crowd.kinds[dot] !== kind) continue;
			context.fillRect(x + radius * crowd.xAt(dot, now), y + radius * crowd.yAt(dot, now), size, size);
		}
	}
	if (reached) return;
	context.fillStyle = palette['rule-strong'];
	context.globalAlpha = 0.35;
	for (let i = 0; i < count; i++)
		context.fillRect(x + radius * crowd.seeds.x[i], y + radius * crowd.seeds.y[i], size, size);
	context.globalAlpha = 1;
};

/** @returns the disc at rest, painted when anything about it changed */
const stillOf = (disc: Disc, half: number, radius: number, ratio: number, palette: Palette): HTMLCanvasElement => {
	const pixels = Math.ceil(2 * half * ratio);
	const key = [pixels, palette.aligned, disc.reached, disc.reached && disc.crowd.changes].join();
	const { still } = disc;
	if (disc.stillKey === key) return still;
	disc.stillKey = key;
	[still.width, still.height] = [pixels, pixels];
	const context = still.getContext('2d')!;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	paintDots(context, disc, half, half, radius, palette, Infinity);
	return still;
};

/** @param width  of the row, CSS pixels */
export const paintCrowds = (
	context: CanvasRenderingContext2D,
	width: number,
	discs: readonly Disc[],
	palette: Palette,
	now: number
): void => {
	const unit = width / ASPECT;
	const radius = RADIUS.crowd * unit;
	const ratio = context.canvas.width / width;
	discs.forEach((disc, at) => {
		const [left, top] = [(at + 0.5) * PITCH * unit, unit / 2];
		if (disc.reached && disc.crowd.movingUntil > now) {
			paintDots(context, disc, left, top, radius, palette, now);
			return;
		}
		const half = Math.ceil((radius + 2) * ratio) / ratio;
		const [x, y] = [Math.round((left - half) * ratio) / ratio, Math.round((top - half) * ratio) / ratio];
		context.drawImage(stillOf(disc, half, radius, ratio, palette), x, y, 2 * half, 2 * half);
	});
};
