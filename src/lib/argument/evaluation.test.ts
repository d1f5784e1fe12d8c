import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPosition, valueAt } from '../kernel/scale';
import type { ParameterValues } from '../kernel/parameter';
import { defaultValues, isNumeric } from '../kernel/parameter';
import { argumentOf, type Argument } from './argument';
import { echo, echoNode, smallArgument, smallNodes } from './any-argument';
import { essayArgument } from './nodes';
import { conclusionFrom, sharesScaled, startOf } from './setting';

const at = (changes: ParameterValues = {}): ParameterValues => ({ ...startOf(smallArgument).values, ...changes });
const conclusion = (changes: ParameterValues = {}) => smallArgument.evaluator().conclusion(at(changes));

/** The same argument of simulations that must not be asked. */
const silenced = ({ nodes }: Argument): Argument => {
	const solve = () => {
		throw new Error('A simulation was asked.');
	};
	const sims = nodes.flatMap((node) => (node.kind === 'simulation' ? [node.sim] : []));
	const silent = new Map(sims.map((sim) => [sim, { ...sim, alone: undefined, solve }]));
	const mute = nodes.map((node) => (node.kind === 'simulation' ? { ...node, sim: silent.get(node.sim)! } : node));
	return argumentOf(mute, 'p');
};

/** Any setting of the essay’s whole argument, ends included. */
const anySetting = fc
	.record(
		Object.fromEntries(
			essayArgument.parameters.map((p) => [
				p.id,
				!isNumeric(p)
					? fc.constantFrom(...(p.scale === 'choice' ? p.options.map(({ id }) => id) : [p.default]))
					: fc.oneof(
							fc.constantFrom(p.min, p.max, p.default),
							fc.integer({ min: 0, max: lastPosition(p) }).map((position) => valueAt(p, position))
						)
			])
		)
	)
	.map((values) => sharesScaled(essayArgument, values as ParameterValues, defaultValues(essayArgument.parameters)));

describe('an argument', () => {
	it('weighs by hand-checked arithmetic', () => {
		// 0.6 · (0.25·0.1 + 0.75·0.5) + 0.4 · 0.9
		expect(conclusion({ aLevel: 0.1, bLevel: 0.5, cLevel: 0.9 })).toBeCloseTo(0.6, 14);
	});

	it('takes a node by hand in the place of what it computes, and lets it go again', () => {
		const byHand = at({ aLevel: 0.1, bLevel: 0.5, cLevel: 0.9, abSource: 'by-hand', abByHand: 0.05 });
		const { byNode, computedByNode } = smallArgument.evaluator().evaluation(byHand);
		expect(byNode.ab).toBe(0.05);
		expect(computedByNode.ab).toBeCloseTo(0.4, 14);
		expect(byNode.p).toBeCloseTo(0.6 * 0.05 + 0.4 * 0.9, 14);
		expect(conclusion({ ...byHand, abSource: 'computed' })).toBeCloseTo(0.6, 14);
	});

	it('lets one node’s number feed another’s parameter while the reader says so', () => {
		const feeding = argumentOf(
			[
				...smallNodes.filter(({ id }) => id !== 'a'),
				echoNode('a', 1, { takes: { level: 'feed' } }),
				echoNode('feed', 1, { reads: ['half'], value: ({ half }) => half ?? 0, unit: 'share' })
			],
			'p'
		);
		const values = { ...startOf(feeding).values, feedLevel: 0.8, aLevel: 0.1, bLevel: 0, cLevel: 0 };
		expect(feeding.evaluator().conclusion(values)).toBeCloseTo(0.6 * 0.25 * 0.1, 14);
		const fed = { ...values, aLevelSource: 'feed' };
		expect(feeding.evaluator().conclusion(fed)).toBeCloseTo(0.6 * 0.25 * 0.4, 14);
	});

	it('asks one simulation twice where two nodes share its parameters', () => {
		const a = echoNode('a', 1, { fixed: { idle: 0 } });
		const half = ({ half: value }: Readonly<Record<string, number | null>>) => value ?? 0;
		const b = { ...echoNode('b', 1), sim: a.sim, sharesWith: 'a', fixed: { idle: 5 }, reads: ['half'], value: half };
		const others = smallNodes.filter(({ id }) => id !== 'a' && id !== 'b');
		const shared = argumentOf([...others, a, b], 'p');
		expect(shared.parameters.map(({ id }) => id)).not.toContain('bLevel');
		const values = { ...startOf(shared).values, aLevel: 0.4, cLevel: 0 };
		expect(shared.evaluator().conclusion(values)).toBeCloseTo(0.6 * (0.25 * 0.4 + 0.75 * 0.2), 14);
	});

	it('gives the same whatever it was asked before, remembering or not', () => {
		const [short, long] = [essayArgument.evaluator(), essayArgument.evaluator(true)];
		fc.assert(
			fc.property(anySetting, (values) => {
				const fresh = essayArgument.evaluator().conclusion(values);
				expect(short.conclusion(values)).toBe(fresh);
				expect(long.conclusion(values)).toBe(fresh);
				expect(short.evaluation(values).byNode.p).toBe(fresh);
			}),
			{ numRuns: 60 }
		);
	});

	it('is the same with answers found elsewhere, and asks no simulation while they hold', () => {
		const mute = silenced(essayArgument);
		const unread = { languageModelPath: 0.3, behaviouristReward: 0.8, pooling: 'logarithmic', modelDoubt: 1 };
		fc.assert(
			fc.property(anySetting, (values) => {
				const { computedByNode } = essayArgument.evaluator().evaluation(values);
				const told = mute.evaluator();
				told.know(values, computedByNode);
				expect(told.evaluation(values)).toEqual(essayArgument.evaluator().evaluation(values));
				const moved = { ...values, ...unread };
				expect(told.conclusion(moved)).toBe(essayArgument.evaluator().conclusion(moved));
			}),
			{ numRuns: 30 }
		);
	});

	it('asks again where an answer found elsewhere no longer holds', () => {
		const evaluator = smallArgument.evaluator();
		evaluator.know(at({ cLevel: 0.5 }), { a: 0.1, b: 0.1, c: 0.1 });
		// 0.6 · 0.1 + 0.4 · 0.1, then c from its own simulation
		expect(evaluator.conclusion(at({ cLevel: 0.5 }))).toBeCloseTo(0.1, 14);
		expect(evaluator.conclusion(at({ cLevel: 0.9 }))).toBeCloseTo(0.06 + 0.36, 14);
	});

	it('takes over what simulations say of their parameters by now', () => {
		const sim = echo('late');
		const [level] = sim.parameters;
		const late = argumentOf(
			smallNodes.map((node) => (node.id === 'c' ? { ...echoNode('c', 3), sim } : node)),
			'p'
		);
		const parameter = late.parameters.find(({ id }) => id === 'cLevel')!;
		Object.assign(level, { label: 'Level, at last' });
		late.renew();
		expect(parameter).toMatchObject({ id: 'cLevel', label: 'Level, at last' });
	});

	it('is a probability at every node, for every setting', () => {
		const evaluator = essayArgument.evaluator();
		fc.assert(
			fc.property(anySetting, (values) => {
				for (const [id, value] of Object.entries(evaluator.evaluation(values).byNode)) {
					expect(value, id).toBeGreaterThanOrEqual(0);
					expect(value, id).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('takes near answers for draws, and exact ones for everything else', () => {
		const sim = {
			...echo('near'),
			alone: { p: { of: ({ level }: ParameterValues) => Number(level), nearly: { of: () => 0.7, within: 0.5 } } }
		};
		const near = argumentOf(
			smallNodes.map((node) => (node.id === 'c' ? { ...echoNode('c', 3), sim } : node)),
			'p'
		);
		const only = { ...startOf(near).values, path: 0, cLevel: 0.4 };
		const evaluator = near.evaluator();
		expect(evaluator.drawnConclusion(only, undefined, {})).toBe(0.7);
		expect(evaluator.conclusion(only)).toBe(0.4);
		expect(evaluator.evaluation(only).byNode.p).toBe(0.4);
		// a mechanism that no range reaches is held at its exact answer
		expect(conclusionFrom(near, { values: { ...only, modelDoubt: 0 }, ranges: {} })([])).toBe(0.4);
	});

	it('shifts a mechanism’s log-odds by what it is doubted', () => {
		const odds = (p: number) => p / (1 - p);
		const only = at({ path: 0, cLevel: 0.3 });
		const shifted = smallArgument.evaluator().drawnConclusion(only, { c: Math.log(2) }, {});
		expect(odds(shifted)).toBeCloseTo(2 * odds(0.3), 12);
	});
});
