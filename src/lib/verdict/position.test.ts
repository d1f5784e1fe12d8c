import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshPosition, positionFragment, positionFromLink, type Position } from '../argument/position';
import { positionFile, positionFromFile, tooLarge } from '../argument/position-file';
import { rangeAround } from '../argument/range';
import { numberParameter } from '../argument/argument';
import { ReaderNumbers } from '../runtime/reader-numbers';
import { isNumeric } from '../kernel/parameter';
import { lastPosition, valueAt } from '../kernel/scale';
import { keepPosition, keptPosition } from './kept-position';
import { chapterEffect } from './chapter-effect';
import { theVerdict } from './the-verdict';
import { FakeStorage, useStorage } from '../runtime/fake-storage';

const { argument } = theVerdict;
const fresh = freshPosition(theVerdict);
const shared = argument.shares.flatMap(({ parameters }) => parameters);
const movable = argument.parameters.filter(({ id }) => !shared.includes(id));

/** A few parameters moved, some of them as ranges. */
const positions: fc.Arbitrary<Position> = fc
	.record({
		picks: fc.array(fc.tuple(fc.nat(movable.length - 1), fc.nat(1000), fc.boolean()), { maxLength: 8 }),
		seed: fc.nat(2 ** 32 - 1),
		before: fc.option(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 50, max: 99 })))
	})
	.map(({ picks, seed, before }) => {
		const values: Record<string, number | string> = { ...fresh.values };
		const ranges: Record<string, Position['ranges'][string]> = {};
		for (const [at, spot, asRange] of picks) {
			const p = movable[at];
			if (p.scale === 'choice') values[p.id] = p.options[spot % p.options.length].id;
			if (isNumeric(p)) values[p.id] = valueAt(p, spot % (lastPosition(p) + 1));
			if (isNumeric(p) && asRange) ranges[p.id] = rangeAround(p, Number(values[p.id]));
		}
		return { values, ranges, seed, before: before && { p: 0.5, low: before[0] / 100, high: before[1] / 100 } };
	});

const read = (link: string) => positionFromLink(theVerdict, link);

describe('a link to a verdict', () => {
	it('brings back all of it', () => {
		fc.assert(
			fc.property(positions, (position) => {
				const { position: back, problems } = read(
					`https://example.org/your-verdict/#${positionFragment(theVerdict, position)}`
				);
				expect(problems).toEqual([]);
				expect(back).toEqual(position);
			}),
			{ numRuns: 100 }
		);
	});

	it('of an older version is carried over, shows what it showed, and says so', () => {
		const { position, problems } = read('#verdict=1.1~brainlike_0.9~orderingCredence_1~selectionCredence_0');
		expect(problems).toEqual([expect.stringMatching(/older than the model.*version 1/)]);
		const { byNode } = argument.evaluator().evaluation(position!.values);
		expect(byNode.brainlike).toBe(0.9);
		expect(byNode.p).toBeCloseTo(0.7 * byNode.ordering + 0.3 * 0.9, 14);
	});

	it.each([
		['cut short', 'verdict=1.2~orderingPreBase_', 'no setting'],
		['cut within its head', 'verdict=1', 'damaged'],
		['with an unknown name', 'verdict=1.2~orderingNothing_3', 'orderingNothing is not a parameter'],
		['with a value outside its domain', 'verdict=1.2~orderingPreBase_-4', 'orderingPreBase'],
		[
			'with credences that don’t sum to one',
			'verdict=1.2~orderingCredence_0.9',
			'orderingCredence + countingCredence + selectionCredence'
		],
		['of a newer format', 'verdict=9.2', 'newer version'],
		['with a range of nothing', 'verdict=1.2&ranges=1~nothing_1_2_uniform', 'not a parameter of the verdict'],
		['with a range of a choice', 'verdict=1.2&ranges=1~pooling_1_2_uniform', 'a choice and has no range'],
		['with a range cut short', 'verdict=1.2&ranges=1~orderingPreBase_1', 'has an end at NaN'],
		['with a range’s ends swapped', 'verdict=1.2&ranges=1~orderingPreBase_5_1_uniform', 'ends swapped'],
		['with a guess that is no probability', 'verdict=1.2&before=1~7_0_1', 'first guess']
	])('%s holds as far as it can, and says why no further', (_, link, says) => {
		const { position, problems } = read(link);
		expect(position).not.toBeNull();
		expect(problems.join(' ')).toContain(says);
		expect(argument.evaluator().conclusion(position!.values)).toBeGreaterThan(0);
	});

	it('never throws, whatever it holds', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.string().map((text) => `#verdict=1.2~${text}&ranges=1~${text}`)
				),
				(text) => void read(text)
			)
		);
	});

	it('may be one to a chapter’s figure, and moves its node', () => {
		const { position, problems } = read('…/order-matters/#property-ordering=1.1~preBase_5');
		expect(problems).toEqual([]);
		expect(position!.values.orderingPreBase).toBe(5);
	});

	it('to something else is refused', () => {
		expect(read('https://example.org/').position).toBeNull();
	});
});

describe('a file of a verdict', () => {
	it('brings back all of it', () => {
		fc.assert(
			fc.property(positions, (position) => {
				expect(positionFromFile(theVerdict, positionFile(theVerdict, position))).toEqual({ position, problems: [] });
			}),
			{ numRuns: 50 }
		);
	});

	it.each([
		['that is not JSON', '{', 'not JSON'],
		['of another kind', '{"kind":"recipe"}', 'not a verdict'],
		['that is a list', '[1,2]', 'not a verdict'],
		['of a later format', '{"kind":"deceptive-alignment verdict","format":7}', 'format 7'],
		['of 50 MB', 'x'.repeat(2_000_000), 'MB']
	])('%s is refused in a sentence', (_, text, says) => {
		const { position, problems } = positionFromFile(theVerdict, text);
		expect(position).toBeNull();
		expect(problems.join(' ')).toContain(says);
	});

	it('of 50 MB is named by its size before it is read', () => expect(tooLarge(5e7)).toContain('50.0 MB'));

	it('that was edited by hand keeps what is right', () => {
		const file = JSON.parse(positionFile(theVerdict, fresh));
		Object.assign(file.values, { orderingPreBase: 7, orderingFineBase: 'many', extra: 1 });
		Object.assign(file, {
			seed: -1,
			ranges: { orderingPreGoal: null, orderingPreAware: { low: 2, high: 1, shape: 'uniform' } }
		});
		const { position, problems } = positionFromFile(theVerdict, JSON.stringify(file));
		expect(position!.values.orderingPreBase).toBe(7);
		expect(position!.values.orderingFineBase).toBe(fresh.values.orderingFineBase);
		expect(position!.ranges.orderingPreAware).toEqual({ low: 1, high: 2, shape: 'uniform' });
		for (const says of ['orderingFineBase', 'extra', 'seed', 'orderingPreGoal', 'swapped'])
			expect(problems.join(' ')).toContain(says);
	});
});

describe('the store of the reader’s numbers', () => {
	beforeEach(() => useStorage(new FakeStorage()));

	it('holds a verdict whole, chapters’ parameters under their figures’ names', () => {
		const position: Position = {
			...fresh,
			values: { ...fresh.values, orderingPreBase: 5, languageModelPath: 0.3 },
			ranges: { selectionRlhfStrength: rangeAround(numberParameter(argument, 'selectionRlhfStrength'), 4) },
			before: { p: 0.02, low: 0.01, high: 0.1 }
		};
		expect(keepPosition(theVerdict, new ReaderNumbers(), position)).toBeNull();
		expect(new ReaderNumbers().of('property-ordering')).toEqual({ preBase: 5 });
		expect(keptPosition(theVerdict, new ReaderNumbers())).toEqual({ position, problems: [] });
	});

	it('brings what a chapter’s figure kept, and leaves what the verdict does not ask for', () => {
		new ReaderNumbers().keep('getting-caught', { behaviourist: 'plan', deployments: 500 });
		const { position } = keptPosition(theVerdict, new ReaderNumbers());
		expect(position.values.caughtDeployments).toBe(500);
		keepPosition(theVerdict, new ReaderNumbers(), {
			...position,
			values: { ...position.values, caughtDeployments: 10 }
		});
		expect(new ReaderNumbers().of('getting-caught')).toEqual({ behaviourist: 'plan' });
	});

	it('that is damaged gives the start, and says what was ignored', () => {
		new ReaderNumbers().keep('property-ordering', { preBase: -5 });
		const { position, problems } = keptPosition(theVerdict, new ReaderNumbers());
		expect(position.values).toEqual(fresh.values);
		expect(problems).toEqual([expect.stringContaining('orderingPreBase is -5')]);
	});

	it('tells a chapter what its settings did to the verdict, all else as the reader has it', () => {
		const numbers = new ReaderNumbers();
		expect(chapterEffect(2, numbers)).toBeNull();
		numbers.keep('selection-pies', { rlvrStrength: 60 });
		expect(chapterEffect(2, numbers)).toBeNull();
		numbers.keep('property-ordering', { differentialExamples: 0 });
		const effect = chapterEffect(2, numbers)!;
		const at = (changes: object) =>
			argument.evaluator().conclusion({ ...fresh.values, selectionRlvrStrength: 60, ...changes });
		expect(effect.before).toBe(at({}));
		expect(effect.after).toBe(at({ orderingDifferentialExamples: 0 }));
		expect(effect.after).toBeGreaterThan(effect.before);
	});
});
