import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosenStages, closingLine, playwrightCount, stageCount, table, vitestCount } from '../../scripts/test.mjs';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((test) => ({ status: test }))
});
const vitest = (...testResults: object[]) => ({ testResults });
const playwright = (stats: object, errors?: object[]) => ({
	stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
	errors
});

describe('vitestCount', () => {
	it('adds up the tests of all files', () => {
		const json = vitest(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'));
		expect(vitestCount(json)).toEqual({ passed: 3, failed: 1 });
	});

	it('counts a file that could not be run as one failure', () => {
		const json = vitest(file('failed'), file('passed', 'passed'));
		expect(vitestCount(json)).toEqual({ passed: 1, failed: 1 });
	});

	it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a %s test as failed', (status) => {
		const json = vitest(file('passed', 'passed', status));
		expect(vitestCount(json)).toEqual({ passed: 1, failed: 1 });
	});
});

describe('playwrightCount', () => {
	it('counts flaky and skipped tests as failed', () => {
		const json = playwright({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, []);
		expect(playwrightCount(json)).toEqual({ passed: 5, failed: 4 });
	});

	it('counts errors outside the tests', () => {
		expect(playwrightCount(playwright({ expected: 2 }, [{ message: 'no server' }]))).toEqual({
			passed: 2,
			failed: 1
		});
	});
});

describe('stageCount', () => {
	let folder: string;
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'test-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	const report = (text?: string) => {
		const path = join(folder, 'report.json');
		if (text !== undefined) writeFileSync(path, text);
		return { file: path, count: vitestCount };
	};
	const good = JSON.stringify(vitest(file('passed', 'passed')));

	it('takes a stage without a report for one test', () => {
		expect(stageCount(0, undefined)).toEqual({ passed: 1, failed: 0 });
		expect(stageCount(2, undefined)).toEqual({ passed: 0, failed: 1 });
	});

	it('takes the report’s counts', () => {
		expect(stageCount(0, report(good))).toEqual({ passed: 1, failed: 0 });
	});

	it('fails when the runner fails although its tests pass', () => {
		expect(stageCount(1, report(good))).toEqual({ passed: 1, failed: 1 });
	});

	it.each([
		['no report', undefined],
		['a report cut short', good.slice(0, -3)],
		['a report of another kind', '{}'],
		['no tests', JSON.stringify(vitest())]
	])('fails on %s, whatever the exit code', (_, text) => {
		expect(stageCount(0, report(text))).toEqual({ passed: 0, failed: 1 });
	});
});

describe('chosenStages', () => {
	const names = (groups: string[], fresh = true) => chosenStages(groups, fresh).map(({ name }) => name);

	it('are all by default, in order', () => {
		expect(names([])).toEqual(['lint-eslint', 'lint-prettier', 'types', 'unit', 'build', 'build-static', 'e2e']);
	});

	it('keep their order whatever the order asked for', () => {
		expect(names(['types', 'lint'])).toEqual(['lint-eslint', 'lint-prettier', 'types']);
	});

	it('bring the build with end-to-end tests when the build at hand is stale', () => {
		expect(names(['e2e'], false)).toEqual(['build', 'build-static', 'e2e']);
		expect(names(['e2e'], true)).toEqual(['e2e']);
	});

	it('refuse a name that is none, and say which there are', () => {
		expect(() => names(['units'])).toThrow('There is no stage "units"; expected any of lint, types, unit, build, e2e.');
	});
});

describe('the closing words', () => {
	const rows = [
		{ name: 'types', passed: 1, failed: 0, seconds: 3.21 },
		{ name: 'unit', passed: 120, failed: 2, seconds: 45 }
	];

	it('are one line with the sums', () => {
		expect(closingLine(rows)).toBe('121 passed, 2 failed');
	});

	it('follow a table with a line for each stage', () => {
		expect(
			table(rows)
				.split('\n')
				.map((line) => line.trim().split(/\s+/))
		).toEqual([
			['stage', 'passed', 'failed', 'seconds'],
			['types', '1', '0', '3.2'],
			['unit', '120', '2', '45.0']
		]);
	});
});
