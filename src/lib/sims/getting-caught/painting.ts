import type { Palette } from '../../charts/palette';
import type { Episode, State } from './actor';
import { KEPT } from './steps';
import { CUES, cuesAcross, LOG_ODDS, policyLevels } from './cue-chart';
import type { Weights } from './policy-gradient';
import { kinds } from './situations';

/** The live actors on canvas, in CSS pixels. */

const across = (width: number) => (cue: number) => (width * (cue - CUES[0])) / (CUES[1] - CUES[0]);

const traced = (context: CanvasRenderingContext2D, levels: readonly number[], width: number, height: number): void => {
	const x = across(width);
	context.beginPath();
	levels.forEach((level, at) =>
		context.lineTo(x(cuesAcross[at]), height * ((LOG_ODDS[1] - level) / (LOG_ODDS[1] - LOG_ODDS[0])))
	);
	context.stroke();
};

export interface Learned {
	/** The shared policy at the moment in view; null when it is the finished one, which is drawn already. */
	readonly now: Weights | null;
	/** What the updates of the actors counted so far add up to; null while there are none. */
	readonly estimated: Weights | null;
	readonly cueQuality: number;
}

export const paintPolicies = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	{ now, estimated, cueQuality }: Learned,
	palette: Palette
): void => {
	context.save();
	context.lineWidth = 1.5;
	if (estimated) {
		context.strokeStyle = palette.aware;
		context.setLineDash([6, 3]);
		traced(context, policyLevels(estimated, cueQuality), width, height);
	}
	if (now) {
		context.strokeStyle = palette.ink;
		context.setLineDash([]);
		traced(context, policyLevels(now, cueQuality), width, height);
	}
	context.restore();
};

/**
 * The newest episodes in one row for each kind: honest ones pale, bad ones vermilion, those that were noticed crossed out.
 * They fade with age; each keeps its height in the row, so that nothing jumps.
 */
export const paintEpisodes = (
	context: CanvasRenderingContext2D,
	width: number,
	top: number,
	row: number,
	states: readonly State[],
	palette: Palette
): void => {
	const x = across(width);
	context.save();
	states.forEach(({ seen }, actor) => {
		const y = (episode: Episode) =>
			top + row * (kinds.indexOf(episode.kind) + 0.53 + (0.34 * (actor + 0.5)) / states.length);
		seen.forEach((episode, at) => {
			const age = (seen.length - 1 - at) / KEPT;
			mark(context, x(episode.cue), y(episode), episode, 1 - age, palette);
		});
	});
	context.restore();
};

const mark = (
	context: CanvasRenderingContext2D,
	x: number,
	y: number,
	{ bad, noticed }: Episode,
	youth: number,
	palette: Palette
): void => {
	context.globalAlpha = bad ? 0.35 + 0.65 * youth : 0.15 + 0.5 * youth;
	context.fillStyle = bad ? palette.deceptive : palette['rule-strong'];
	context.beginPath();
	context.arc(x, y, bad ? 3 : 1.6, 0, 2 * Math.PI);
	context.fill();
	if (!noticed) return;
	context.strokeStyle = palette.ink;
	context.lineWidth = 1.25;
	context.beginPath();
	context.moveTo(x - 4, y - 4);
	context.lineTo(x + 4, y + 4);
	context.moveTo(x + 4, y - 4);
	context.lineTo(x - 4, y + 4);
	context.stroke();
};
