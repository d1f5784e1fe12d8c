import { formatNumber } from '../lib/kernel/format';

const EVERY_MS = 200;
const CLEAR_LINE = '\r\u001b[K';

/**
 * One line of progress that overwrites itself, for somebody who is watching; a pipe or a log gets nothing.
 *
 * @param work  how much there is to do, and of what
 * @returns what to call with how much is done
 */
export const progressOn = (
	stream: NodeJS.WriteStream,
	{ all, unit }: { readonly all: number; readonly unit: string }
): ((done: number) => void) => {
	if (!stream.isTTY) return () => {};
	let next = Date.now() + EVERY_MS;
	let isShown = false;
	return (done) => {
		if (done === all && isShown) stream.write(CLEAR_LINE);
		if (done === all || Date.now() < next) return;
		next = Date.now() + EVERY_MS;
		isShown = true;
		stream.write(`${CLEAR_LINE}${formatNumber(done, 9)} of ${formatNumber(all, 9)} ${unit}`);
	};
};
