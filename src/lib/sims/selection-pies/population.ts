import { exp } from '../../kernel/elementary';
import { binomial, multinomial } from '../../kernel/counts-and-shares';
import { randomAt, randomFrom, type Random, type RandomState } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import type { ByStage } from './model';
import type { Params } from './params';
import { GENERATIONS, GENERATIONS_PER_STAGE, POPULATION } from './steps';
import { rlhfScores, rlvrScores, type ByKind } from './tilt';

/**
 * A population of behaviour patterns under selection, one stage after the other.
 *
 * One step is one generation: each pattern has the weight exp(strength · score) of a sixtieth of the stage's strength and
 * survives with that weight relative to the fittest kind's; the vacancies are filled by draws from the parents, weighted
 * alike. Sixty generations of RLHF, then sixty of RLVR. The expected shares of the next generation are those of
 * Wright–Fisher selection; since survivors are not drawn again, chance moves the population far less.
 *
 * Assumes: no mutation, so that a kind which has died out stays out.
 * Checks:  the mean of many runs is the exact tilt within its Monte Carlo error; as the population grows, so is each run.
 * Source:  Wright 1931, "Evolution in Mendelian populations"; Fisher 1930; with haploid selection before sampling, Ewens
 *          2004, "Mathematical population genetics", section 1.5; overlapping generations are our choice.
 */
type Counts = ByKind<number>;

export interface State {
	/** Generations so far, 0 to GENERATIONS. */
	readonly generation: number;
	readonly counts: Counts;
	/** Counts when the stage ended; null while it has not. */
	readonly countsAfter: ByStage<Counts | null>;
	/** Counts of every generation so far, the pretrained one first. */
	readonly path: ByKind<readonly number[]>;
	readonly random: RandomState;
}

/** @returns a population of POPULATION patterns, each drawn from the pretrained shares. */
export const init = (params: Params, seed: number): State => {
	const random = randomFrom(seed);
	const counts = drawn(random, params.preGreen, params.preRed, params.preBlue);
	return {
		generation: 0,
		counts,
		countsAfter: { pretraining: counts, rlhf: null, rlvr: null },
		path: { green: [counts.green], red: [counts.red], blue: [counts.blue] },
		random: random.state()
	};
};

/** Shares of a stage's weights: positive, the largest 1, so that no strength overflows. */
const weights = (strength: number, scores: ByKind): ByKind => {
	const largest = Math.max(scores.green, scores.red, scores.blue);
	const weight = (score: number) => exp((strength / GENERATIONS_PER_STAGE) * (score - largest));
	return { green: weight(scores.green), red: weight(scores.red), blue: weight(scores.blue) };
};

/** @param green  of any size, ≥ 0, as red and blue: only their proportions count, not all 0 */
const drawn = (random: Random, green: number, red: number, blue: number, many = POPULATION): Counts => {
	const total = green + red + blue;
	const [greens, reds, blues] = multinomial(random, many, [green / total, red / total, blue / total]);
	return { green: greens, red: reds, blue: blues };
};

/** Survivors of each kind, and draws from their weighted parents in the place of the others. */
const nextGeneration = (random: Random, counts: Counts, weight: ByKind): Counts => {
	const kept = {
		green: binomial(random, counts.green, weight.green),
		red: binomial(random, counts.red, weight.red),
		blue: binomial(random, counts.blue, weight.blue)
	};
	const vacancies = POPULATION - kept.green - kept.red - kept.blue;
	if (vacancies === 0) return kept;
	const born = drawn(
		random,
		counts.green * weight.green,
		counts.red * weight.red,
		counts.blue * weight.blue,
		vacancies
	);
	return { green: kept.green + born.green, red: kept.red + born.red, blue: kept.blue + born.blue };
};

/** A complete run stays as it is. */
export const step = (state: State, params: Params, count: number): State => {
	const end = Math.min(GENERATIONS, state.generation + count);
	if (end === state.generation) return state;
	const random = randomAt(state.random);
	const rlhf = weights(params.rlhfStrength, rlhfScores(params));
	const rlvr = weights(params.rlvrStrength, rlvrScores(params));
	const path = { green: [...state.path.green], red: [...state.path.red], blue: [...state.path.blue] };
	let { counts } = state;
	let countsAfter = state.countsAfter;
	for (let generation = state.generation + 1; generation <= end; generation++) {
		const weight = generation <= GENERATIONS_PER_STAGE ? rlhf : rlvr;
		counts = nextGeneration(random, counts, weight);
		path.green.push(counts.green);
		path.red.push(counts.red);
		path.blue.push(counts.blue);
		if (generation === GENERATIONS_PER_STAGE) countsAfter = { ...countsAfter, rlhf: counts };
		if (generation === GENERATIONS) countsAfter = { ...countsAfter, rlvr: counts };
	}
	return { generation: end, counts, countsAfter, path, random: random.state() };
};

/** A population in which nothing is nice any more says nothing about red among the nice: it leaves `pRed` out. */
export const observe = ({ counts: { green, red, blue } }: State): Observation => ({
	finalGreen: green / POPULATION,
	finalRed: red / POPULATION,
	finalBlue: blue / POPULATION,
	...(green + red > 0 ? { pRed: red / (green + red) } : {})
});
