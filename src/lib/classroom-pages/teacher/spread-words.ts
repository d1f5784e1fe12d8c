import type { ParameterSpread, SpreadReply, SpreadRow } from '../../classroom/api';
import { formatNumber, formatPercent } from '../../kernel/format';
import { spelled, unbroken } from '../parts/answer-words';

type Share = NonNullable<SpreadRow['share']>;

/** “62 % (51 % to 71 %)” */
const shareWords = ({ value, low, high }: Share): string =>
	low === null || high === null
		? formatPercent(value)
		: `${formatPercent(value)} (${formatPercent(Math.max(0, low))} to ${formatPercent(Math.min(1, high))})`;

/** The class’s crux in a sentence, or why there is none. */
export const cruxSentence = ({ rows, crux, students, counted }: SpreadReply): string => {
	const first = rows.find(({ id }) => id === crux);
	if (students === 0) return 'Nobody has set a figure yet. As soon as students do, this says what divides them most.';
	if (!first?.share)
		return students === 1
			? '1 student has set a figure; it takes two to differ.'
			: `${spelled(students, 'student')} have set figures, and their verdicts do not differ.`;
	const of = counted < students ? ` (${counted} of ${students} students counted)` : '';
	return unbroken(
		`What divides this class most is “${first.label}”, chapter ${first.chapter}: it accounts for ${shareWords(first.share)} of the spread of their verdicts${of}.`
	);
};

export const verdictSentence = ({ verdicts, students }: SpreadReply): string =>
	verdicts && students > 1
		? unbroken(
				`Verdicts of ${spelled(students, 'student')}: median ${formatPercent(verdicts[2])}, half of them between ${formatPercent(verdicts[1])} and ${formatPercent(verdicts[3])}.`
			)
		: '';

/** A parameter’s middle and quartiles, or how often each option was chosen. */
export const valueWords = ({ quantiles, byOption }: ParameterSpread): string =>
	quantiles
		? `${formatNumber(quantiles[2])} (${formatNumber(quantiles[1])} to ${formatNumber(quantiles[3])})`
		: Object.entries(byOption ?? {})
				.map(([option, count]) => `${option} ${count}`)
				.join(', ');

/** One line of the table: a parameter, with the premise that it belongs to. */
export interface Line {
	readonly id: string;
	readonly part: ParameterSpread;
	readonly row: SpreadRow;
	/** Whether what the premise explains stands on this line. */
	readonly first: boolean;
}

export type Order = 'explains' | 'spread';

/** @param order  by what premises explain, each with its parameters; or every parameter by its spread */
export const linesOf = (rows: readonly SpreadRow[], order: Order): readonly Line[] => {
	const lines = rows.flatMap((row) =>
		row.parts.map((part, at) => ({ id: `${row.id} ${part.id}`, part, row, first: at === 0 }))
	);
	if (order === 'explains') return lines;
	return lines.map((line) => ({ ...line, first: true })).sort((a, b) => b.part.spread - a.part.spread);
};
