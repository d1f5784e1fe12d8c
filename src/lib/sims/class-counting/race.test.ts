import { expect, test } from 'vitest';
import { childSeed } from '../../kernel/random';
import { defaultValues } from '../../kernel/parameter';
import { CLASSES } from './classes';
import { logWeights, sharesOf } from './measure';
import { parameters, type Params } from './params';
import { init } from './live';
import { BIT_STEPS, charged, classOf, STEPS } from './race';

const start = defaultValues(parameters) as Params;
const whole = { ...start, separateObjective: 1 };
const RUNS = 20_000;
const states = Array.from({ length: RUNS }, (_, index) => init(whole, childSeed(7, index)));

const countsAfter = (steps: number, params: Params) => {
	const weights = logWeights(params, charged(steps));
	const found = states.map((state) => classOf(state, params, weights));
	return CLASSES.map((c) => found.filter((f) => f === c).length);
};

/**
 * χ² with 2 degrees of freedom exceeds 27.6 with probability 1e-6; over the eleven moments below, 1.1e-5. A share of 1e-9
 * expects 2e-5 of 20,000 runs, and its term is tiny unless the impossible happens.
 */
const LARGEST = 27.6;

test.each([0, 10, 20, 30, 36, 38, BIT_STEPS, 45, 50, 55, STEPS])(
	'after %i steps the classes are drawn from the measure as charged so far',
	(steps) => {
		const shares = sharesOf(logWeights(whole, charged(steps)));
		const counts = countsAfter(steps, whole);
		const chiSquare = CLASSES.reduce(
			(total, c, at) => total + (counts[at] - RUNS * shares[c]) ** 2 / (RUNS * shares[c]),
			0
		);
		expect(
			chiSquare,
			`${counts.join(', ')} of ${RUNS}, expected ${CLASSES.map((c) => RUNS * shares[c]).join(', ')}`
		).toBeLessThan(LARGEST);
	}
);

test('the price of the bits is asked first, then that of the reasoning, all of it by the end', () => {
	expect(charged(0)).toEqual({ ofBits: 0, ofSteps: 0 });
	expect(charged(BIT_STEPS / 2)).toEqual({ ofBits: 0.5, ofSteps: 0 });
	expect(charged(BIT_STEPS)).toEqual({ ofBits: 1, ofSteps: 0 });
	expect(charged(STEPS)).toEqual({ ofBits: 1, ofSteps: 1 });
});

test('while functions are counted no model changes its class', () => {
	const functions: Params = { ...whole, countingMode: 'functions' };
	expect(countsAfter(STEPS, functions)).toEqual(countsAfter(0, functions));
});

test('a model has no class exactly when its objective’s draw reaches the credence', () => {
	const half = { ...start, separateObjective: 0.5 };
	const weights = logWeights(half);
	for (const state of states.slice(0, 200)) expect(classOf(state, half, weights) === null).toBe(state.objective >= 0.5);
});

test('a class whose draw is 0 is hit at once', () => {
	const at = { steps: STEPS, objective: 0, draws: { internal: 0, pointer: 1, deceptive: 1 } };
	expect(classOf(at, whole, { internal: -500, pointer: 100, deceptive: 100 })).toBe('internal');
});
