import { paintDot, type Pixels } from '../../charts/pixels';
import type { Palette } from '../../charts/palette';
import type { Crowd } from './crowd';
import { ASPECT, PITCH, RADIUS } from './sectors';

const colourNames = ['aligned', 'deceptive', 'incoherent'] as const;
/** Of a dot in a disc that is not reached. */
const FAINT = 0.35;

export interface Disc {
	readonly crowd: Crowd;
	/** A disc that is not reached stays a faint pattern. */
	reached: boolean;
}

/** Discs of dots, each dot in the colour of its kind. */
export const paintCrowds = (pixels: Pixels, discs: readonly Disc[], palette: Palette<number>, now: number): void => {
	const unit = pixels.width / ASPECT;
	const radius = RADIUS.crowd * unit;
	discs.forEach(({ crowd, reached }, at) => {
		const count = crowd.kinds.length;
		const size = 0.74 * radius * Math.sqrt(Math.PI / count);
		const [left, top] = [(at + 0.5) * PITCH * unit - size / 2, unit / 2 - size / 2];
		const colours = colourNames.map((name) => palette[name]);
		for (let dot = 0; dot < count; dot++) {
			if (reached) {
				const x = left + radius * crowd.xAt(dot, now);
				paintDot(pixels, x, top + radius * crowd.yAt(dot, now), size, colours[crowd.kinds[dot]]);
			} else {
				const x = left + radius * crowd.seeds.x[dot];
				paintDot(pixels, x, top + radius * crowd.seeds.y[dot], size, palette['rule-strong'], FAINT);
			}
		}
	});
};
