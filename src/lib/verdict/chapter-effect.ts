import type { ReaderNumbers } from '../runtime/reader-numbers';
import { startOf } from '../argument/setting';
import { keptPosition } from './kept-position';
import { theVerdict } from './the-verdict';

/** The verdict with the reader’s numbers, and with one chapter’s as it found them. */
export interface ChapterEffect {
	readonly before: number;
	readonly after: number;
}

/** @returns null when the chapter’s numbers stand as the chapter set them, or feed no node */
export const chapterEffect = (chapter: number, numbers: ReaderNumbers): ChapterEffect | null => {
	const { argument } = theVerdict;
	const { values } = keptPosition(theVerdict, numbers).position;
	const start = startOf(argument).values;
	const owned = argument.owned.filter((one) => one.chapter === chapter).map(({ parameter }) => parameter.id);
	if (owned.every((id) => values[id] === start[id])) return null;
	const evaluator = argument.evaluator();
	const untouched = { ...values, ...Object.fromEntries(owned.map((id) => [id, start[id]])) };
	return { before: evaluator.conclusion(untouched), after: evaluator.conclusion(values) };
};
