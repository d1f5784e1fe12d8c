import { quantile } from '../../charts/probability-scale';
import { turns } from '../../charts/shift-layout';
import type { Tally, Weighted } from '../../classroom/tally';
import { formatCount, formatPercent } from '../../kernel/format';

type ProbabilityTally = Extract<Tally, { kind: 'probability' }>;

/** A number keeps its sign on its line. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%');

export const spelled = (count: number, one: string, many = `${one}s`): string =>
	count === 0 ? `no ${many}` : count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`;

/** “a, b and c” */
const listed = (parts: readonly string[]): string =>
	parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];

/** Every answer by itself. */
export const unweighted = (values: readonly Weighted[]): readonly number[] =>
	values.flatMap(([p, count]) => new Array<number>(count).fill(p));

export const medianOf = (values: readonly Weighted[]): number | null =>
	values.length ? quantile(unweighted(values), 0.5) : null;

/** “38 answers: median 12 %, half of them between 3.1 % and 30 %.”; fewer than four are named. */
export const spreadSentence = ({ values, count }: ProbabilityTally): string => {
	if (count === 0) return 'Nobody has answered yet.';
	const all = unweighted(values);
	if (count < 4) return unbroken(`${spelled(count, 'answer')}: ${listed(all.map((p) => formatPercent(p)))}.`);
	const [low, median, high] = [0.25, 0.5, 0.75].map((share) => formatPercent(quantile(all, share)));
	return unbroken(`${spelled(count, 'answer')}: median ${median}, half of them between ${low} and ${high}.`);
};

/** “Of 30 who answered twice, 18 went down, 9 up, and 3 stayed.” */
export const shiftSentence = ({ shifts }: ProbabilityTally): string => {
	const { up, down, same } = turns(shifts ?? []);
	const both = up + down + same;
	if (both === 0) return 'Nobody has answered both times yet.';
	const ways = [
		[down, 'went down'],
		[up, 'went up'],
		[same, 'stayed']
	] as const;
	const named = ways.filter(([count]) => count > 0).map(([count, way]) => `${count} ${way}`);
	return `Of ${both} who answered both times, ${listed(named)}.`;
};

export const choiceSentence = (
	{ count, byOption }: Extract<Tally, { kind: 'choice' }>,
	labels: Readonly<Record<string, string>>
): string => {
	if (count === 0) return 'Nobody has answered yet.';
	const [first, most] = Object.entries(byOption).reduce((a, b) => (b[1] > a[1] ? b : a));
	return `${spelled(count, 'answer')}; most for “${labels[first] ?? first}”: ${most}.`;
};

export const tallySentence = (tally: Tally, labels: Readonly<Record<string, string>> = {}): string => {
	if (tally.kind === 'probability')
		return tally.shifts ? `${spreadSentence(tally)} ${shiftSentence(tally)}` : spreadSentence(tally);
	if (tally.kind === 'choice') return choiceSentence(tally, labels);
	return tally.count === 0 ? 'Nobody has answered yet.' : `${spelled(tally.count, 'answer')}.`;
};
