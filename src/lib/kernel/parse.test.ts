import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue } from './format';
import type { ChoiceParameter, NumberParameter } from './parameter';
import { parsedValue } from './parse';
import { ParameterError } from './validation';

const declaration = { symbol: 'x', sources: ['our assumption'], about: 'x', group: 'x' } as const;
const p: NumberParameter = {
	...declaration,
	id: 'p',
	label: 'P',
	unit: 'probability',
	scale: 'logit',
	min: 0,
	max: 1,
	default: 0.5
};
const rate: NumberParameter = {
	...declaration,
	id: 'rate',
	label: 'Rate',
	unit: 'a year',
	scale: 'log',
	min: 0,
	max: 1e6,
	default: 1
};
const signed: NumberParameter = { ...rate, id: 'signed', scale: 'linear', min: -1e6 };
const count: NumberParameter = { ...rate, id: 'count', integer: true };
const mode: ChoiceParameter = {
	...declaration,
	id: 'mode',
	label: 'Mode',
	unit: '',
	scale: 'choice',
	default: 'functions',
	options: [
		{ id: 'functions', label: 'Count functions' },
		{ id: 'parameters', label: 'Count parameters' }
	]
};

const refused = (parameter: Parameters<typeof parsedValue>[0], text: string): string => {
	try {
		return `no refusal: ${parsedValue(parameter, text)}`;
	} catch (error) {
		expect(error).toBeInstanceOf(ParameterError);
		return (error as ParameterError).message;
	}
};

describe('what a reader types', () => {
	it.each([
		['0.05', 0.05],
		[' .5 ', 0.5],
		['5%', 0.05],
		['5 %', 0.05],
		['0.1 %', 0.001],
		['29 %', 0.29],
		['1e-3', 0.001],
		['1E-3', 0.001],
		['1 in 1,000', 0.001],
		['3 in 8', 0.375],
		['7in100', 0.07],
		['1.5 × 10⁻³', 0.0015],
		['10⁻⁵', 1e-5],
		['0', 0],
		['100 %', 1]
	])('%s is the probability %f', (text, value) => expect(parsedValue(p, text)).toBe(value));

	it.each([
		['1,000', 1000],
		['12,500', 12_500],
		['100\u202f000', 100_000],
		['10 000', 10_000],
		['1,234.5', 1234.5],
		['+3', 3],
		['2.', 2],
		['1.5 × 10⁵', 150_000]
	])('%s is the rate %f', (text, value) => expect(parsedValue(rate, text)).toBe(value));

	it.each(['-12.5', '−12.5'])('%s is negative', (text) => expect(parsedValue(signed, text)).toBe(-12.5));

	it.each(['functions', 'FUNCTIONS', ' Count functions '])('%s is a choice by its id or label', (text) =>
		expect(parsedValue(mode, text)).toBe('functions')
	);
});

describe('refused, with the parameter, the text and the range:', () => {
	// a decimal comma must not become a thousand times as much
	it.each([
		'',
		' ',
		'x',
		'NaN',
		'Infinity',
		'1e999',
		'0x10',
		'1_000',
		'1.2.3',
		'0,5',
		'0,125',
		'1,5',
		'1,00',
		'--1',
		'5 % %',
		'1 in 0',
		'1,5 in 1000',
		'-1'
	])('%s', (text) => expect(refused(rate, text)).toMatch(/^rate is .*; expected 0–1000000 a year\.$/));

	it('a fraction of a whole number', () => expect(refused(count, '1.5')).toMatch(/expected a whole number/));

	it('an unknown choice', () =>
		expect(refused(mode, 'goals')).toBe('mode is “goals”; expected one of functions, parameters.'));

	it('a percentage without its sign, which is guessed in words only', () =>
		expect(refused(p, '5')).toBe('p is 5; expected 0–1. For 5 per cent, type 5 %.'));
});

describe('what a field shows can be typed again', () => {
	/** Two significant digits, in a percentage of the rarer side: half a unit of the second is 5 % of what is shown at most. */
	const HALF_UNIT = 0.05;

	it.each([
		['a rate', rate, fc.double({ min: 0, max: 1e6, noNaN: true })],
		['a signed number', signed, fc.double({ min: -1e6, max: 1e6, noNaN: true })],
		['a count', count, fc.integer({ min: 0, max: 1e6 })]
	] as const)('%s', (_, parameter, numbers) => {
		fc.assert(
			fc.property(numbers as fc.Arbitrary<number>, (value) => {
				const again = Number(parsedValue(parameter, formatValue(parameter, value)));
				expect(Math.abs(again - value)).toBeLessThanOrEqual(HALF_UNIT * Math.abs(value) * (1 + 1e-9));
				expect(formatValue(parameter, again)).toBe(formatValue(parameter, value));
			})
		);
	});

	it('a probability', () => {
		const positions = fc.integer({ min: 1, max: 99_999 });
		fc.assert(
			fc.property(positions, fc.constantFrom(1e-5, 1e-7, 1e-12), (n, scale) => {
				const value = n * scale;
				const again = Number(parsedValue(p, formatValue(p, value)));
				expect(Math.abs(again - value)).toBeLessThanOrEqual(HALF_UNIT * Math.min(value, 1 - value) * (1 + 1e-9));
			})
		);
	});

	it('a choice', () => {
		for (const { id } of mode.options) expect(parsedValue(mode, formatValue(mode, id))).toBe(id);
	});
});
