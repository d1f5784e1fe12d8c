import { describe, expect, it } from 'vitest';
import { gaussian } from '../../kernel/distributions';
import { childSeed, randomFrom } from '../../kernel/random';
import { logit } from '../../kernel/scale';
import { emptySummary, summaryWith, variance, type Summary } from '../../kernel/summary';
import { requiredValues } from '../../kernel/validation';
import { belief } from './cue';
import { firstSuccess } from './deployment';
import { init, step, stepsPerRun, updatesPerStep, type State } from './model';
import { KEPT } from './steps';
import type { Params } from './params';
import { trainingOf, weightsAt, type Weights } from './policy-gradient';
import { gettingCaught } from './sim';
import { situationsOf } from './situations';

const withValues = (values: Partial<Params>): Params => requiredValues(gettingCaught, values) as Params;

const summary = (values: Iterable<number>): Summary => {
	let all = emptySummary;
	for (const value of values) all = summaryWith(all, value);
	return all;
};

const runs = (params: Params, count: number, steps: number): State[] =>
	Array.from({ length: count }, (_, index) => step(init(params, childSeed(11, index)), params, steps));

describe('an actor', () => {
	it.each([1, 199, 200, 201, 400, 500])('makes exactly %d updates in at most 200 steps', (updates) => {
		const params = withValues({ updates });
		const run = step(init(params, 1), params, stepsPerRun(params));
		expect(stepsPerRun(params)).toBeLessThanOrEqual(200);
		expect(run.made).toBe(updates);
		expect(run.aftermath).not.toBeNull();
		expect(run.seen).toHaveLength(Math.min(KEPT, stepsPerRun(params)));
		const before = step(init(params, 1), params, stepsPerRun(params) - 1);
		expect([before.made < updates, before.aftermath]).toEqual([true, null]);
		expect(step(run, params, 3)).toBe(run);
		expect(updatesPerStep(params)).toBeGreaterThanOrEqual(1);
	});

	it('meets situations as often as training holds them, with cues of their means', () => {
		const params = withValues({ honeypotShare: 0.3, honeypotRealism: 0.5, watchedShare: 0.5, updates: 40 });
		const situations = situationsOf(params);
		const seen = runs(params, 500, 200).flatMap((run) => run.seen);
		for (const kind of ['watched', 'honeypot', 'unwatched'] as const) {
			const { share, cueMean } = situations[kind];
			const cues = summary(seen.filter((e) => e.kind === kind).map((e) => e.cue));
			// 4.5 standard errors, over 6 comparisons: a right model fails once in 20,000
			expect(Math.abs(cues.count / seen.length - share)).toBeLessThan(
				4.5 * Math.sqrt((share * (1 - share)) / seen.length)
			);
			expect(Math.abs(cues.mean - cueMean)).toBeLessThan(4.5 / Math.sqrt(cues.count));
		}
		expect(seen.every((e) => !e.noticed || (e.bad && e.kind !== 'unwatched'))).toBe(true);
	});

	it('adds up, on average, to the exact weights, half-way through training too', () => {
		for (const values of [{}, { cueQuality: 6, watchedShare: 0.6 }, { honeypotShare: 0.3, honeypotRealism: 0.4 }]) {
			const params = withValues({ ...values, updates: 100 });
			for (const made of [10, 50, 100]) {
				const exact = weightsAt(trainingOf(params), made);
				const states = runs(params, 3000, made);
				for (const weight of ['bad', 'cue'] as const) {
					const mean = summary(states.map((state) => state.weights[weight]));
					// 4.5 standard errors, over 18 comparisons: a right model fails once in 8,000
					expect(Math.abs(mean.mean - exact[weight]), `${weight} after ${made}`).toBeLessThan(
						4.5 * Math.sqrt(variance(mean) / mean.count)
					);
				}
			}
		}
	});
});

describe('the first success', () => {
	it('comes as late as independent trials bring it', () => {
		const random = randomFrom(3);
		for (const p of [0.02, 0.5, 0.97]) {
			const firsts = summary(Array.from({ length: 20_000 }, () => firstSuccess(random, p)));
			// geometric: mean 1/p, deviation √(1 − p)/p; 4.5 standard errors
			expect(Math.abs(firsts.mean - 1 / p)).toBeLessThan((4.5 * Math.sqrt(1 - p)) / p / Math.sqrt(20_000));
		}
		expect([firstSuccess(random, 0), firstSuccess(random, 1)]).toEqual([Infinity, 1]);
	});
});

/** REINFORCE as in the textbook: a learner with its own weights, a batch of its own episodes at each update. */
const learner = (params: Params, batch: number, seed: number): Weights => {
	const random = randomFrom(seed);
	const situations = Object.values(situationsOf(params));
	let [bad, cue] = [logit(params.startBad), 0];
	for (let update = 0; update < params.updates; update++) {
		let [slope, cueSlope] = [0, 0];
		for (let episode = 0; episode < batch; episode++) {
			let left = random.uniform();
			const situation = situations.find(({ share }) => (left -= share) < 0) ?? situations[0];
			const z = belief(gaussian(random, situation.cueMean, 1), params.cueQuality);
			const p = 1 / (1 + Math.exp(-bad - cue * z));
			if (random.uniform() >= p) continue;
			const reward = random.uniform() < situation.noticed ? -params.penalty : params.temptation;
			slope += reward * (1 - p);
			cueSlope += reward * (1 - p) * z;
		}
		bad += (params.learningRate * slope) / batch;
		cue += (params.learningRate * cueSlope) / batch;
	}
	return { bad, cue };
};

describe('a learner that has only its own episodes', () => {
	it('comes nearer to the exact weights with the root of its batch', () => {
		const params = withValues({ updates: 40, cueQuality: 4 });
		const exact = weightsAt(trainingOf(params), params.updates);
		const distance = (batch: number) => {
			const square = (w: Weights) => (w.bad - exact.bad) ** 2 + (w.cue - exact.cue) ** 2;
			return Math.sqrt(summary(Array.from({ length: 40 }, (_, at) => square(learner(params, batch, 100 + at)))).mean);
		};
		const [small, large] = [distance(100), distance(1600)];
		// 16 times the batch: a quarter of the distance. A root mean square of 40 varies by 1/√160 = 8 % for each weight on its
		// own, so by at most 11 %, and the ratio by at most 16 %; 4.5 of these are a factor of 1.7 either way.
		expect(small / large).toBeGreaterThan(4 / 1.7);
		expect(small / large).toBeLessThan(4 * 1.7);
		// and it is the same place: a mean of 40 learners within 4.5 of its own standard errors, and the bias of a batch of
		// 1,600, which is of second order: below one sixteenth of the small batch's spread
		const learners = Array.from({ length: 40 }, (_, at) => learner(params, 1600, 500 + at));
		for (const weight of ['bad', 'cue'] as const) {
			const mean = summary(learners.map((w) => w[weight]));
			expect(Math.abs(mean.mean - exact[weight])).toBeLessThan(4.5 * Math.sqrt(variance(mean) / 40) + small / 16);
		}
	});
});
