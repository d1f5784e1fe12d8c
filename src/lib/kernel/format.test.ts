import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatCount,
	formatDomain,
	formatLogOdds,
	formatNumber,
	formatOdds,
	formatPercent,
	formatValue
} from './format';
import type { NumberParameter } from './parameter';

const any = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const probabilities = fc.double({ min: 0, max: 1, noNaN: true });

describe('numbers', () => {
	it.each([
		[0, '0'],
		[-0, '0'],
		[0.1 + 0.2, '0.3'],
		[1 / 3, '0.333'],
		[12.345, '12.3'],
		[1234.5, '1,235'],
		[12_345, '12,345'],
		[-12_345, '−12,345'],
		[0.00012345, '0.000123'],
		[0.000012345, '1.2 × 10⁻⁵'],
		[-0.000012345, '−1.2 × 10⁻⁵'],
		[2.5e10, '2.5 × 10¹⁰'],
		[Infinity, '∞'],
		[-Infinity, '−∞'],
		[NaN, '—']
	])('%f is %s', (value, text) => expect(formatNumber(value)).toBe(text));

	it.each([
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[1_234_567, '1,234,567']
	])('that count keep every digit: %d is %s', (count, text) => expect(formatCount(count)).toBe(text));

	it('keep three digits: half a unit of the third is half a per cent at most, 5 % of the second in scientific form', () => {
		fc.assert(
			fc.property(any, (value) => {
				const text = formatNumber(value);
				const [mantissa, exponent] = text.replace(/−/g, '-').replace(/,/g, '').split(' × 10');
				const digits = [...(exponent ?? '⁰')]
					.map((c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))
					.map((at) => (at ? String(at - 1) : '-'));
				const shown = Number(`${mantissa}e${digits.join('')}`);
				expect(Math.abs(shown - value)).toBeLessThanOrEqual((exponent ? 0.05 : 0.005) * Math.abs(value) * (1 + 1e-9));
			})
		);
	});
});

describe('percentages', () => {
	it.each([
		[0, '0 %'],
		[1, '100 %'],
		[0.5, '50 %'],
		[0.125, '13 %'],
		[0.05, '5.0 %'],
		[0.0012, '0.12 %'],
		[0.9988, '99.88 %'],
		[NaN, '—']
	])('%f is %s', (value, text) => expect(formatPercent(value)).toBe(text));

	it('never call a chance certain or impossible', () => {
		fc.assert(
			fc.property(probabilities, (p) => {
				if (p > 0 && p < 1) expect(['0 %', '0.0 %', '100 %', '100.0 %']).not.toContain(formatPercent(p));
			})
		);
		expect(formatPercent(1 - 2 ** -53)).toBe('> 99.99999 %');
	});
});

describe('odds', () => {
	it.each([
		[0, 'none in 1,000'],
		[1, 'all of 1,000'],
		[0.5, '500 in 1,000'],
		[0.001, '1 in 1,000'],
		[0.0003, '3 in 10,000'],
		[2e-9, '2 in 1,000,000,000'],
		[1e-12, 'fewer than 1 in 1,000,000,000'],
		[0.99999, 'more than 999 in 1,000']
	])('of %f are %s', (p, text) => expect(formatOdds(p)).toBe(text));

	it('have their sign as log-odds', () => {
		expect([0.5, 0.9, 0.1, 0, 1].map(formatLogOdds)).toEqual(['+0.0', '+2.2', '−2.2', '−∞', '+∞']);
		expect(formatLogOdds(0.49999)).toBe('+0.0');
	});
});

const steps: NumberParameter = {
	id: 'steps',
	label: 'Steps',
	symbol: 'T',
	unit: 'examples',
	sources: ['our assumption'],
	about: 'How long.',
	group: 'Training',
	scale: 'log',
	min: 1,
	max: 100,
	integer: true,
	default: 10
};

it('shows values and domains in the parameter’s own unit', () => {
	const share: NumberParameter = { ...steps, unit: 'probability', scale: 'linear', min: 0, max: 1, integer: false };
	expect([formatValue(steps, 20), formatValue(share, 0.2)]).toEqual(['20', '20 %']);
	expect([formatDomain(steps), formatDomain(share)]).toEqual(['a whole number, 1–100 examples', '0–1']);
});
