import type { Palette } from '../../charts/palette';
import type { State } from './inbox';
import { FLAGS } from './steps';

/** The live inboxes and the decoding of the first stream, on canvas, in CSS pixels. */

/** One row for each inbox, one square for each flag: filled when it is real, hollow when it is a false alarm. */
export const paintInboxes = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	states: readonly State[],
	palette: Palette
): void => {
	const pitch = Math.min(width / FLAGS, height / states.length);
	const side = pitch * 0.66;
	states.forEach(({ flags }, row) => {
		flags.forEach(({ real }, at) => {
			const [x, y] = [at * pitch, row * pitch];
			context.fillStyle = palette.deceptive;
			context.strokeStyle = palette['rule-strong'];
			context.lineWidth = 1;
			if (real) context.fillRect(x, y, side, side);
			else context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
		});
	});
};

/** The last passes of one stream: drafted tokens upwards, kept ones filled, and on top the large model's own. */
export const paintPasses = (
	context: CanvasRenderingContext2D,
	width: number,
	height: number,
	{ kept }: State,
	draftLength: number,
	palette: Palette
): void => {
	const pitch = Math.min(11, height / (draftLength + 1));
	const side = Math.max(2, pitch * 0.7);
	const shown = kept.slice(-Math.floor(width / 11));
	shown.forEach((count, at) => {
		for (let token = 0; token < draftLength; token++) {
			const y = height - (token + 1) * pitch;
			context.fillStyle = palette['rule-strong'];
			context.strokeStyle = palette['rule-strong'];
			if (token < count) context.fillRect(at * 11, y, 7, side);
			else context.strokeRect(at * 11 + 0.5, y + 0.5, 6, side - 1);
		}
		context.fillStyle = palette.ink;
		context.fillRect(at * 11, height - (count + 1) * pitch, 7, side);
	});
};
