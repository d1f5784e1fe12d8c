import { formatNumber } from '../../kernel/format';
import { bits, CLASSES, log10Count, names, steps, type ByClass, type Class } from './classes';
import { LN10, LN2, logWeights, prices, type Charge } from './measure';
import type { Params } from './params';

/** What each class comes down to: from its count, by what its bits and then its reasoning cost, to its weight. In powers of ten. */
export interface Staircase {
	readonly id: Class;
	readonly name: string;
	readonly count: number;
	readonly afterBits: number;
	readonly weight: number;
	/** As far as the live models have been asked for the price. */
	readonly now: number;
	/** Bits of a description that are left once it has said which goal it is. */
	readonly shared: string;
	readonly goals: string;
	readonly bits: string;
	readonly steps: string;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param exponent  whole @returns `10⁻⁵`, `1` */
export const powerOfTen = (exponent: number): string => {
	if (exponent === 0) return '1';
	const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
	return `10${exponent < 0 ? '⁻' : ''}${digits}`;
};

/** @returns `2.4 × 10⁻⁹`, `320`, `10¹²`, of a logarithm to base ten */
export const antilog = (log10: number): string =>
	Number.isInteger(log10) && Math.abs(log10) >= 4 ? powerOfTen(log10) : formatNumber(10 ** log10, 2);

/** `1 goal`, `10¹² goals` */
const goalsInWords = (log10: number): string => (log10 === 0 ? '1 goal' : `${antilog(log10)} goals`);

/** @param charge  what the live models have been asked for so far */
export const staircases = (params: Params, charge: Charge): Staircase[] => {
	const [counts, lengths, times] = [log10Count(params), bits(params), steps(params)];
	const [afterBits, weight, now] = [{ ofBits: 1, ofSteps: 0 }, { ofBits: 1, ofSteps: 1 }, charge].map((asked) =>
		logWeights(params, asked)
	);
	return CLASSES.map((id) => ({
		id,
		name: names[id],
		count: counts[id],
		afterBits: afterBits[id] / LN10,
		weight: weight[id] / LN10,
		now: now[id] / LN10,
		shared: formatNumber(lengths[id] - (counts[id] * LN10) / LN2),
		goals: goalsInWords(counts[id]),
		bits: `${formatNumber(lengths[id])} ${lengths[id] === 1 ? 'bit' : 'bits'}`,
		steps: `${formatNumber(times[id])} ${times[id] === 1 ? 'step' : 'steps'}`
	}));
};

/** @returns powers of ten, both ends multiples of 5 with room for every bar; the same for both ways of counting */
export const reach = (params: Params): readonly [number, number] => {
	const ends = staircases({ ...params, countingMode: 'parameterisations' }, { ofBits: 0, ofSteps: 0 });
	const low = Math.min(0, ...ends.map((end) => end.weight));
	const high = Math.max(0, ...ends.map((end) => end.count));
	return [Math.floor((low - 1) / 5) * 5, Math.ceil((high + 1) / 5) * 5];
};

/** @returns four to eight round powers of ten, with 0 among them */
export const ticks = ([low, high]: readonly [number, number]): number[] => {
	const apart = [5, 10, 20, 50, 100].find((step) => (high - low) / step <= 7)!;
	const first = Math.ceil(low / apart);
	return Array.from({ length: Math.floor(high / apart) - first + 1 }, (_, at) => (first + at) * apart);
};

/** @returns a sentence for each class that has more goals than there are descriptions of its length */
export const contradictions = (params: Params, sharedBits: ByClass): string[] =>
	CLASSES.filter((id) => sharedBits[id] < -1e-9).map((id) => {
		const count = log10Count(params)[id];
		const most = antilog((bits(params)[id] * LN2) / LN10);
		return `${names[id]}: ${antilog(count)} goals cannot all have descriptions of ${formatNumber(bits(params)[id])} bits; there are only ${most} of those.`;
	});

/** What the live models have been asked for, for the line under the chart. */
export const chargeInWords = (params: Params, { ofBits, ofSteps }: Charge): string => {
	const { ofBit, ofStep } = prices(params);
	if (params.countingMode === 'functions')
		return 'Functions have no price: each goal counts once, however it is written.';
	if (ofBit === 0 && ofStep === 0) return 'Neither bits nor steps have a price: each goal counts once.';
	if (ofBits === 0) return 'At first each goal counts once.';
	if (ofBits < 1) return `Then the bits are paid for: ${Math.round(100 * ofBits)} % so far.`;
	if (ofSteps === 0) return 'The bits are paid for; now the reasoning.';
	return ofSteps < 1
		? `Then the reasoning is paid for: ${Math.round(100 * ofSteps)} % so far.`
		: 'Bits and reasoning are paid for.';
};
