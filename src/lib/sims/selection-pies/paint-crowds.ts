import type { Palette } from '../../charts/palette';
import type { Crowd } from './crowd';
import { ASPECT, PITCH, RADIUS } from './sectors';

/** Three discs of dots; a disc that is null has not been reached and stays a faint pattern. */
const colourNames = ['aligned', 'deceptive', 'incoherent'] as const;

/** One fill style a kind and one rectangle a dot: nine thousand of them take about a millisecond. */
export const paintCrowds = (
	context: CanvasRenderingContext2D,
	width: number,
	crowds: readonly Crowd[],
	reached: readonly boolean[],
	palette: Palette,
	now: number
): void => {
	const unit = width / ASPECT;
	const radius = RADIUS.crowd * unit;
	const count = crowds[0].kinds.length;
	const size = Math.max(0.7, 0.74 * radius * Math.sqrt(Math.PI / count));
	crowds.forEach((crowd, at) => {
		const [left, top] = [(at + 0.5) * PITCH * unit - size / 2, unit / 2 - size / 2];
		if (!reached[at]) {
			context.fillStyle = palette['rule-strong'];
			context.globalAlpha = 0.35;
			for (let i = 0; i < count; i++)
				context.fillRect(left + radius * crowd.seeds.x[i], top + radius * crowd.seeds.y[i], size, size);
			context.globalAlpha = 1;
			return;
		}
		for (let kind = 0; kind < 3; kind++) {
			context.fillStyle = palette[colourNames[kind]];
			for (let dot = 0; dot < count; dot++) {
				if (crowd.kinds[dot] !== kind) continue;
				context.fillRect(left + radius * crowd.xAt(dot, now), top + radius * crowd.yAt(dot, now), size, size);
			}
		}
	});
};
