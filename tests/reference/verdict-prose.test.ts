import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../src/lib/argument/cruxes';
import { essayArgument } from '../../src/lib/argument/nodes';
import { formatPercent } from '../../src/lib/kernel/format';
import { presetValues } from '../../src/lib/kernel/validation';
import { verdict } from '../../src/lib/sims/verdict/sim';

/** Numbers about the verdict that stand written out in prose and documents, computed again. */
const root = `${import.meta.dirname}/../..`;
const at = (preset: string) => presetValues(verdict, preset);
const p = (preset: string): number => essayArgument.evaluator().conclusion(at(preset));

const nats = (value: number): string => (value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`);

describe('the table of cruxes for teachers', () => {
	const rows = readFileSync(`${root}/docs/teaching.md`, 'utf8')
		.split('\n')
		.filter((line) => /^\| [a-z-]+ → [a-z-]+ /.test(line))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, pair, verdicts, difference, ...parts]) => ({ pair, verdicts, difference, parts: parts.slice(0, -1) }));

	it('has the pairs of three positions', () =>
		expect(rows.map(({ pair }) => pair)).toEqual(['wheaton → byrnes', 'wheaton → turner', 'byrnes → turner']));

	it.each(rows)('$pair is what the model gives', ({ pair, verdicts, difference, parts }) => {
		const [from, to] = pair.split(' → ');
		const comparison = comparisonOf(essayArgument, at(from), at(to), 'chapter');
		expect(verdicts).toBe(`${formatPercent(p(from))} → ${formatPercent(p(to))}`);
		expect(difference).toBe(nats(comparison.logOddsDifference));
		const byChapter = [2, 4, 8, 10, 15].map(
			(chapter) => comparison.cruxes.find((crux) => crux.chapter === chapter)?.logOdds ?? 0
		);
		expect(parts).toEqual(byChapter.map(nats));
	});
});

describe('chapter 15', () => {
	const prose = readFileSync(`${root}/content/15-your-verdict/index.svx`, 'utf8');

	it('says what our readings of two positions give', () => {
		expect(prose).toContain('below one per cent, and our reading of his argument gives a thirtieth of that');
		expect(Math.round(0.01 / p('wheaton'))).toBe(30);
		expect(prose).toContain('our reading of the same comment gives about half');
		expect(p('distilled-from-us')).toBeCloseTo(0.5, 1);
	});
});
