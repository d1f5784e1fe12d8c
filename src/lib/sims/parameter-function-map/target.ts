import { childSeed, randomFrom } from '../../kernel/random';
import { engine } from './engines';
import { networkOf } from './network';
import type { Params } from './params';
import { bitCount, onesOf, tableOf, tableOfText } from './truth-table';

/** Children of a run's seed, beside the networks themselves. */
const [SPLIT_CHILD, TABLE_CHILD, NETWORK_CHILD] = [1, 2, 3];
/** Drawn networks that are looked at for one that is not constant. */
const TRIES = 256;

/** The table of the first drawn network that is not constant; of a constant one where there are none. */
const drawnTarget = (params: Params, seed: number): Uint32Array => {
	const tables = engine().drawn(networkOf(params), childSeed(seed, NETWORK_CHILD), 0, TRIES);
	const size = 2 ** params.inputs;
	for (let at = 0; at < tables.length; at += 4) {
		const ones = onesOf(tables, at);
		if (ones > 0 && ones < size) return tables.slice(at, at + 4);
	}
	return tables.slice(0, 4);
};

/**
 * The function to be learned. The first input is the highest bit of x.
 *
 * @returns its truth table, four words
 */
export const targetOf = (params: Params, seed: number): Uint32Array => {
	const { inputs, target, ownTarget } = params;
	const size = 2 ** inputs;
	const first = size >> 1;
	const second = size >> 2 || first;
	const random = randomFrom(childSeed(seed, TABLE_CHILD));
	switch (target) {
		case 'constant':
			return tableOf(size, () => false);
		case 'oneInput':
			return tableOf(size, (x) => (x & first) !== 0);
		case 'and':
			return tableOf(size, (x) => (x & first) !== 0 && (x & second) !== 0);
		case 'majority':
			return tableOf(size, (x) => 2 * bitCount(x) > inputs);
		case 'xor':
			return tableOf(size, (x) => inputs > 1 && ((x & first) !== 0) !== ((x & second) !== 0));
		case 'simple':
			return drawnTarget(params, seed);
		case 'random':
			return tableOf(size, () => random.uniform() < 0.5);
		case 'parity':
			return tableOf(size, (x) => bitCount(x) % 2 === 1);
		case 'own':
			return tableOfText(ownTarget);
	}
};

/** The inputs shown in training: a random subset (Fisher & Yates), ascending; the same for all networks of a run. */
export const trainingInputs = ({ inputs, trainingSize }: Params, seed: number): number[] => {
	const random = randomFrom(childSeed(seed, SPLIT_CHILD));
	const all = Array.from({ length: 2 ** inputs }, (_, x) => x);
	for (let at = 0; at < trainingSize; at++) {
		const other = at + Math.floor(random.uniform() * (all.length - at));
		[all[at], all[other]] = [all[other], all[at]];
	}
	return all.slice(0, trainingSize).sort((a, b) => a - b);
};
