import { describe, expect, it } from 'vitest';
import { essayArgument } from '../../src/lib/argument/nodes';
import { defaultValues, type ParameterValues } from '../../src/lib/kernel/parameter';
import { presetValues } from '../../src/lib/kernel/validation';
import { classCounting } from '../../src/lib/sims/class-counting/sim';
import { gettingCaught } from '../../src/lib/sims/getting-caught/sim';
import { propertyOrdering } from '../../src/lib/sims/property-ordering/sim';
import { proxyUnlearning } from '../../src/lib/sims/proxy-unlearning/sim';
import { selectionPies } from '../../src/lib/sims/selection-pies/sim';
import { verdict } from '../../src/lib/sims/verdict/sim';

/** The verdict against its own formula, written out anew from the simulations’ whole answers. */
const start = defaultValues(verdict.parameters);
const solved = (changes: ParameterValues = {}) =>
	verdict.solve!({ ...start, ...changes }) as unknown as Record<string, number>;
const whole = (
	sim: { parameters: readonly never[] | readonly unknown[]; solve?: (p: never) => unknown },
	changes: object = {}
) => sim.solve!({ ...defaultValues(sim.parameters as never), ...changes } as never) as Record<string, number>;

describe('the verdict', () => {
	const ordering = whole(propertyOrdering).pDeceptive;
	const counting = whole(classCounting).pDeceptive;
	const selection = whole(selectionPies).pRed;
	const caught = whole(gettingCaught, { behaviourist: 'behaviour' }).pTreacherousTurn;
	const seen = whole(gettingCaught, { behaviourist: 'plan' }).pTreacherousTurn;
	const brainlike = 0.8 * caught + 0.2 * seen;

	it('is the path’s weighing of the pool and the two kinds of reward', () => {
		const language = 0.34 * ordering + 0.33 * counting + 0.33 * selection;
		// A handful of roundings.
		expect(solved().pLanguage).toBeCloseTo(language, 13);
		expect(solved().pBrainlike).toBeCloseTo(brainlike, 13);
		expect(solved().p).toBeCloseTo(0.7 * language + 0.3 * brainlike, 13);
	});

	it('pools logarithmically by the geometric mean of odds', () => {
		const odds = (p: number) => p / (1 - p);
		const pooled = odds(ordering) ** 0.34 * odds(counting) ** 0.33 * odds(selection) ** 0.33;
		expect(solved({ pooling: 'logarithmic' }).pLanguage).toBeCloseTo(pooled / (1 + pooled), 13);
		expect(solved().pLogarithmic).toBe(solved({ pooling: 'logarithmic' }).p);
	});

	it('takes the chance of correction from the race of chapter 2’s second figure, while the reader says so', () => {
		const { stepsToFlip, differentialShare } = whole(proxyUnlearning);
		const flipPerExample = 1 / (stepsToFlip * differentialShare);
		const fed = solved({ orderingFlipPerExampleSource: 'unlearning' });
		expect(fed.pOrdering).toBeCloseTo(whole(propertyOrdering, { flipPerExample }).pDeceptive, 13);
		// 477 examples of which one in five is a differential one: one correction in some 98.
		expect(flipPerExample).toBeCloseTo(0.0102, 4);
		const never = solved({ orderingFlipPerExampleSource: 'unlearning', unlearningProxyCorrelation: 1 });
		expect(never.pOrdering).toBeCloseTo(whole(propertyOrdering, { flipPerExample: 0 }).pDeceptive, 13);
	});

	it('is the sum of its contributions while pooled linearly, at every preset', () => {
		for (const { id } of verdict.presets) {
			const outputs = verdict.solve!(presetValues(verdict, id));
			const parts = outputs.contributions.map(({ part }) => part!);
			expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(outputs.p, 13);
		}
	});

	it('has quantiles in order that hold the verdict between the outermost, and none but itself without doubt', () => {
		const { quantiles, p } = verdict.solve!(start);
		const values = quantiles.map(({ value }) => value);
		expect([...values].sort((a, b) => a - b)).toEqual(values);
		expect(values[0]).toBeLessThan(p);
		expect(values[4]).toBeGreaterThan(p);
		const still = verdict.solve!({ ...start, modelDoubt: 0 });
		for (const { value } of still.quantiles) expect(value).toBe(still.p);
	});

	it('shares out the variance among the mechanisms that are doubted, and in force', () => {
		const byNode = (changes: ParameterValues = {}) =>
			Object.fromEntries(verdict.solve!({ ...start, ...changes }).sensitivity.map(({ node, total }) => [node, total]));
		expect(Object.keys(byNode()).sort()).toEqual(['caught', 'counting', 'ordering', 'seen', 'selection']);
		// Without a path to brain-like systems their mechanisms have no share at all.
		const language = byNode({ languageModelPath: 1 });
		expect(language.caught.value).toBe(0);
		expect(language.counting.low).toBeGreaterThan(0);
		expect(byNode({ modelDoubt: 0 })).toEqual({});
		expect(byNode({ countingSource: 'by-hand' })).not.toHaveProperty('counting');
	});

	it('shows Wheaton’s below 1 %, about the proposition that he stated it of', () => {
		const p = verdict.solve!(presetValues(verdict, 'wheaton')).p;
		expect(p).toBe(verdict.solve!(presetValues(verdict, 'wheaton')).pOrdering);
		expect(p).toBeLessThan(0.01);
	});

	it('holds no preset to a number that answers another question, and says why', () => {
		for (const id of ['turner', 'distilled-from-us']) {
			const preset = verdict.presets.find((one) => one.id === id)!;
			expect(preset.states).toBeUndefined();
			expect(preset.differs).toMatch(/not held to it/);
		}
	});
});

it('reads each figure from where its chapter starts it', async () => {
	const chapters = import.meta.glob<string>('/content/*/index.svx', { query: '?raw', import: 'default', eager: true });
	for (const node of essayArgument.nodes) {
		if (node.kind !== 'simulation') continue;
		const [, prose] =
			Object.entries(chapters).find(([path]) => path.includes(`/${String(node.chapter).padStart(2, '0')}-`)) ?? [];
		if (prose === undefined) continue;
		// The first figure of the simulation stands under its own id, with nothing set but what the node declares.
		expect(prose, `${node.figure} in chapter ${node.chapter}`).toMatch(new RegExp(`from '\\$lib/sims/${node.sim.id}'`));
		const name = new RegExp(`import (\\w+) from '\\$lib/sims/${node.sim.id}'`).exec(prose)![1];
		const declared = new RegExp(`figure\\(${name}(, [^)]*)?\\)`).exec(prose);
		expect(declared?.[1], `what ${node.figure} sets`).toBe(node.set ? expect.anything() : undefined);
	}
});
