import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { positionFile, freshFile } from './verdict-files';

const root = `${import.meta.dirname}/../..`;

/** The command itself, as `npm run -s cruxes -- …` starts it. */
const cruxes = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/cruxes.ts', ...words], {
		cwd: root,
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
};

interface Answer {
	from: string;
	to: string;
	logOddsDifference: number;
	cruxes: { id: string; share: number; logOdds: number; low: number; high: number }[];
}

const json = (...words: string[]): Answer => {
	const { status, stdout, stderr } = cruxes(...words, '--json');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return JSON.parse(stdout);
};

const expectWhole = ({ logOddsDifference, cruxes: list }: Answer, tolerance: number) => {
	const sum = list.reduce((all, { logOdds }) => all + logOdds, 0);
	expect(Math.abs(sum - logOddsDifference)).toBeLessThanOrEqual(tolerance);
	expect(list.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
};

describe('between two presets', () => {
	it('is exact by chapter, in the agreed shape, and sums to the difference', () => {
		const answer = json('wheaton', 'byrnes');
		expect(Object.keys(answer)).toEqual(['from', 'to', 'logOddsDifference', 'cruxes']);
		expect([answer.from, answer.to]).toEqual(['wheaton', 'byrnes']);
		expectWhole(answer, 1e-12);
		for (const crux of answer.cruxes) {
			expect(Object.keys(crux)).toEqual(['id', 'share', 'logOdds', 'low', 'high']);
			expect([crux.low, crux.high]).toEqual([crux.logOdds, crux.logOdds]);
		}
	});

	it('is sampled by premise where many differ, and sums to the difference all the same', () => {
		const answer = json('wheaton', 'byrnes', '--by', 'parameter', '--seed', '4');
		expect(answer.cruxes.length).toBeGreaterThan(12);
		expectWhole(answer, 1e-10);
		expect(json('wheaton', 'byrnes', '--by', 'parameter', '--seed=4')).toEqual(answer);
	});

	it('is sampled in other orders for another seed', () => {
		const [one, other] = ['4', '5'].map((seed) => json('wheaton', 'byrnes', '--by', 'parameter', '--seed', seed));
		expect(other.cruxes).not.toEqual(one.cruxes);
		expect(other.logOddsDifference).toBe(one.logOddsDifference);
	});

	it('is nothing between a preset and itself', () => {
		expect(json('turner', 'turner')).toEqual({ from: 'turner', to: 'turner', logOddsDifference: 0, cruxes: [] });
	});

	it('reads well without --json', () => {
		const { stdout } = cruxes('wheaton', 'turner');
		expect(stdout).toMatch(/^From wheaton \(0\.033 %\) to turner \(2\.0 %\): 4\.112 nats/);
	});
});

describe('between states', () => {
	it('takes links, fragments, tokens and files', () => {
		const file = join(mkdtempSync(join(tmpdir(), 'verdict-')), 'mine.json');
		writeFileSync(file, positionFile({ languageModelPath: 0.2 }));
		const byLink = json('https://example.org/your-verdict/#verdict=1.2~languageModelPath_0.2', 'start');
		for (const side of ['verdict=1.2~languageModelPath_0.2', '1.2~languageModelPath_0.2', file])
			expect(json(side, 'start').logOddsDifference).toBe(byLink.logOddsDifference);
		expect(byLink.cruxes.map(({ id }) => id)).toEqual(['chapter-15']);
	});

	it('carries an older link over, and says so on standard error', () => {
		const { status, stdout, stderr } = cruxes('1.1~brainlike_0.9', 'start', '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout).from).toBe('1.1~brainlike_0.9');
		expect(stderr).toContain('older than the model');
	});
});

describe('bad input', () => {
	it.each([
		[['nobody', 'wheaton'], '“nobody” is no preset, link or file; expected start, wheaton'],
		[['wheaton'], '1 side is given; expected two.'],
		[['wheaton', 'turner', 'byrnes'], '3 sides are given; expected two.'],
		[['wheaton', 'turner', '--by', 'mood'], '--by is “mood”; expected parameter or chapter.'],
		[['wheaton', 'turner', '--seed', 'x'], 'seed is “x”'],
		[['wheaton', 'turner', '--fast'], '--fast is not an option'],
		[['package.json', 'turner'], 'not a verdict of this essay']
	])('%j is refused on standard error with exit code 2', (words, says) => {
		const { status, stdout, stderr } = cruxes(...words);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(says);
	});

	it('of 50 MB is named by its size', () => {
		const file = join(mkdtempSync(join(tmpdir(), 'verdict-')), 'large.json');
		writeFileSync(file, `${freshFile()}${' '.repeat(5e7)}`);
		const { status, stderr } = cruxes(file, 'start');
		expect(status).toBe(2);
		expect(stderr).toContain('50.0 MB');
	});
});
