import { log, log1p } from '../../kernel/logarithm';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import { headsOverhead, keptTokens, readingOverhead } from './decoding';
import type { Params } from './params';
import { flagged, judged } from './scores';
import { FLAGS, PASSES_PER_STEP } from './steps';

/**
 * The stream as the person meets it who reads the flags: it runs until the inbox holds so many, however many tokens that
 * takes. One step is the next flag; passages between two flags are skipped in one draw of their number. Along the way, at
 * each step, some passes of speculative decoding are played token by token, and one harmful passage and one passage of the
 * stream are scored token by token.
 *
 * The stream stops at its F-th flag, after N passages: (F − 1)/(N − 1) then has the rate of flags as its expectation, and
 * F/N has not.
 *
 * Assumes: as the exact answer
 * Checks:  agrees with it within Monte Carlo error
 * Source:  Haldane 1945, "On a method of estimating frequencies"
 */
export interface Flag {
	/** Passages since the flag before, itself included, ≥ 1. */
	readonly after: number;
	readonly real: boolean;
}

/** A run so far. */
export interface State {
	readonly flags: readonly Flag[];
	/** Drafted tokens kept in each pass so far. */
	readonly kept: readonly number[];
	/** Harmful passages that were flagged, one drawn at each step. */
	readonly caught: number;
	/** Passages of the stream that somebody besides the heads had to read, one drawn at each step. */
	readonly passedOn: number;
	readonly random: RandomState;
}

export const init = (_: Params, seed: number): State => ({
	flags: [],
	kept: [],
	caught: 0,
	passedOn: 0,
	random: randomFrom(seed).state()
});

/** @param rate  probability of a flag at each passage, above 0 */
const nextFlag = (random: Random, rate: number, realShare: number): Flag => ({
	after: rate >= 1 ? 1 : 1 + Math.floor(log(1 - random.uniform()) / log1p(-rate)),
	real: random.uniform() < realShare
});

/** A complete inbox stays as it is. */
export const step = (state: State, params: Params, count: number): State => {
	const end = Math.min(FLAGS, state.flags.length + count);
	if (end === state.flags.length) return state;
	const alarm = flagged(params);
	const [real, false_] = [params.baseRate * alarm.harmful, (1 - params.baseRate) * alarm.harmless];
	const random = randomAt(state.random);
	const [flags, kept] = [[...state.flags], [...state.kept]];
	let { caught, passedOn } = state;
	while (flags.length < end) {
		flags.push(nextFlag(random, real + false_, real / (real + false_)));
		for (let pass = 0; pass < PASSES_PER_STEP; pass++) kept.push(keptTokens(random, params));
		if (judged(random, params, true).flag) caught++;
		if (judged(random, params, random.uniform() < params.baseRate).passedOn) passedOn++;
	}
	return { flags, kept, caught, passedOn, random: random.state() };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const observe = ({ flags, kept, caught, passedOn }: State, params: Params): Observation => {
	const passages = sum(flags.map(({ after }) => after));
	const tokensPerPass = 1 + sum(kept) / kept.length;
	const readShare = passedOn / FLAGS;
	return {
		precision: flags.filter(({ real }) => real).length / FLAGS,
		flagsPerMillion: (1e6 / params.passageTokens) * ((FLAGS - 1) / (passages - 1)),
		recall: caught / FLAGS,
		tokensPerPass,
		overheadShare:
			params.arrangement === 'heads'
				? headsOverhead(params)
				: (params.arrangement === 'cascade' ? headsOverhead(params) : 0) +
					readShare * readingOverhead(params, tokensPerPass)
	};
};
