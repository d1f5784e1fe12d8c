import { formatPercent } from '../kernel/format';
import type { ReaderNumbers } from '../runtime/reader-numbers';
import { chapterEffect } from './chapter-effect';
import { unbroken } from './unbroken';

/** The quiet line of a chapter: what its settings did to the verdict. Fetched once the reader has set something. */
export const showChapterLine = (line: HTMLElement, numbers: ReaderNumbers): void => {
	const text = line.querySelector<HTMLElement>('[data-said]')!;
	text.dataset.said ||= text.textContent!;
	const effect = chapterEffect(Number(line.dataset.verdictLine), numbers);
	text.textContent = effect ? said(formatPercent(effect.before), formatPercent(effect.after)) : text.dataset.said;
};

const said = (was: string, is: string): string =>
	was === is
		? `What you set here leaves your verdict at ${unbroken(is)}.`
		: `What you set here takes your verdict from ${unbroken(was)} to ${unbroken(is)}.`;
