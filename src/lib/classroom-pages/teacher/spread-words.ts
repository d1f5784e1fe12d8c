import type { SpreadReply, SpreadRow } from '../../classroom/api';
import { formatNumber, formatPercent } from '../../kernel/format';
import { spelled, unbroken } from '../parts/answer-words';

/** “explains 62 % (51 to 71 %)” */
const shareWords = ({ value, low, high }: NonNullable<SpreadRow['share']>): string =>
	`${formatPercent(value)} (${formatPercent(Math.max(0, low))} to ${formatPercent(Math.min(1, high))})`;

/** The class’s crux in a sentence, or why there is none. */
export const cruxSentence = ({ rows, crux, students }: SpreadReply): string => {
	const first = rows.find(({ id }) => id === crux);
	if (students === 0) return 'No student has set a figure yet.';
	if (!first?.share)
		return `${spelled(students, 'student')} ${students === 1 ? 'has' : 'have'} set a figure; their verdicts do not differ yet.`;
	return unbroken(
		`What divides this class most is “${first.label}” (chapter ${first.chapter}): it accounts for ${shareWords(first.share)} of the spread of their verdicts.`
	);
};

export const verdictSentence = ({ verdicts, students }: SpreadReply): string =>
	verdicts && students > 1
		? unbroken(
				`Verdicts of ${spelled(students, 'student')}: median ${formatPercent(verdicts[2])}, half of them between ${formatPercent(verdicts[1])} and ${formatPercent(verdicts[3])}.`
			)
		: '';

/** A row’s middle and quartiles, or how often each option was chosen. */
export const rowWords = ({ quantiles, byOption }: SpreadRow): string => {
	if (quantiles)
		return `${formatNumber(quantiles[2])} (${formatNumber(quantiles[1])} to ${formatNumber(quantiles[3])})`;
	return Object.entries(byOption ?? {})
		.map(([option, count]) => `${option} ${count}`)
		.join(', ');
};
