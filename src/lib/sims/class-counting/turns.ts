import { formatNumber } from '../../kernel/format';
import { CLASSES, names, type ByClass, type Class } from './classes';
import { SIMPLICITY_WEIGHTS } from './model';
import type { Params } from './params';

type Curves = ByClass<readonly number[]>;

const largestAt = (shares: Curves, at: number): Class =>
	CLASSES.reduce((best, c) => (shares[c][at] > shares[best][at] ? c : best));

/** Stretches of simplicity weights over which one class is the largest: where each begins, and which it is. */
export const stretches = (shares: Curves): { readonly from: number; readonly largest: Class }[] =>
	SIMPLICITY_WEIGHTS.map((from, at) => ({ from, largest: largestAt(shares, at) })).filter(
		({ largest }, at, all) => at === 0 || largest !== all[at - 1].largest
	);

/** @returns which class is the largest from which weight on */
export const turnsInWords = ({ countingMode }: Params, shares: Curves): string => {
	const [first, ...later] = stretches(shares);
	const start = countingMode === 'functions' ? 'What parameterisations would say: while' : 'While';
	const turns = later.map(({ from, largest }) => `from ${formatNumber(from)} on ${names[largest].toLowerCase()}`);
	const largest = names[first.largest].toLowerCase();
	return `${start} bits are cheap, ${largest} is the largest class${turns.length > 0 ? `; ${turns.join(', ')}` : ', and it stays so'}.`;
};
