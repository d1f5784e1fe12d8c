/**
 * `npm test`: everything that CI checks, from a fresh clone on; `npm test -- lint unit` runs
 * only the stages named. The last line on stdout is always `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPath } from './chromium.mjs';
import { prepared } from './install.mjs';
import { Complaint, main, projectRoot, run } from './node-version.mjs';
import { postgresPrograms } from './postgres.mjs';
import { build, isBuilt } from './start.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/**
 * One line of the table. `report` names the JSON that the stage's runner leaves; without one the
 * stage is a single test. `browser`, `database`: whether it needs a Chromium, a PostgreSQL.
 *
 * @typedef {{
 *   name: string, group: string, command: () => Promise<number>, browser?: boolean, database?: boolean,
 *   report?: { file: string, count: (json: any) => Count }
 * }} Stage
 */

/**
 * A file that couldn't be run is one failure, and so is every test that didn't plainly pass:
 * the project has no skipped and no unfinished tests.
 *
 * @param {any} json  of Vitest's json reporter
 * @returns {Count}
 */
export function vitestCount(json) {
	const count = { passed: 0, failed: 0 };
	for (const file of json.testResults) {
		const failedBefore = count.failed;
		for (const { status } of file.assertionResults) count[status === 'passed' ? 'passed' : 'failed']++;
		if (file.status !== 'passed' && count.failed === failedBefore) count.failed++;
	}
	return count;
}

/**
 * Errors outside the tests (a file that doesn't load, a server that doesn't start) count too.
 *
 * @param {any} json  of Playwright's json reporter
 * @returns {Count}
 */
export function playwrightCount({ stats, errors = [] }) {
	const { expected, unexpected, flaky, skipped } = stats;
	return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
}

/**
 * What a stage adds up to: no report, a report without tests, and a runner that fails although
 * its tests pass are each one failure.
 *
 * @param {number} exitCode
 * @param {Stage['report']} report
 * @returns {Count}
 */
export function stageCount(exitCode, report) {
	if (!report) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	/** @type {Count} */
	let count = { passed: 0, failed: 0 };
	try {
		count = report.count(JSON.parse(readFileSync(report.file, 'utf8')));
	} catch {
		return { passed: 0, failed: 1 }; // never written, or cut short
	}
	const silentlyBad = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
	return silentlyBad ? { ...count, failed: 1 } : count;
}

const vitestFile = join('test-results', 'vitest.json');
const playwrightFile = join('test-results', 'playwright.json');

/**
 * --no: a tool that isn't installed is a failure, not a download.
 *
 * @param {string} command
 * @param {...string} args
 */
const tool = (command, ...args) =>
	run(command, command === 'npx' ? ['--no', '--', ...args] : args, {
		cwd: projectRoot,
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile },
		stdio: ['ignore', 'inherit', 'inherit']
	});

/** @type {Stage[]} */
const stages = [
	{ name: 'lint-eslint', group: 'lint', command: () => tool('npx', 'eslint', '.'), reads: true },
	{ name: 'lint-prettier', group: 'lint', command: () => tool('npx', 'prettier', '--check', '.'), reads: true },
	{ name: 'types', group: 'types', command: () => tool('npm', 'run', 'check'), reads: true },
	{
		name: 'unit',
		group: 'unit',
		command: () =>
			tool('npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`),
		report: { file: join(projectRoot, vitestFile), count: vitestCount },
		browser: true,
		database: true
	},
	{ name: 'build', group: 'build', command: () => build(projectRoot) },
	{ name: 'build-static', group: 'build', command: () => tool('npm', 'run', 'build:static') },
	{
		name: 'e2e',
		group: 'e2e',
		command: () => tool('npx', 'playwright', 'test'),
		report: { file: join(projectRoot, playwrightFile), count: playwrightCount },
		browser: true,
		database: true
	}
];

/**
 * @param {string[]} groups  as asked; none: all
 * @param {boolean} fresh  whether the build at hand is of these sources; end-to-end tests need it
 * @returns {Stage[]}
 */
export function chosenStages(groups, fresh) {
	const known = [...new Set(stages.map(({ group }) => group))];
	const unknown = groups.find((group) => !known.includes(group));
	if (unknown !== undefined) {
		throw new Complaint(`There is no stage "${unknown}"; expected any of ${known.join(', ')}.`);
	}
	if (groups.length === 0) return stages;
	const buildFirst = groups.includes('e2e') && !fresh;
	return stages.filter(({ group }) => groups.includes(group) || (buildFirst && group === 'build'));
}

/** @typedef {Count & { name: string, seconds: number }} Row */

/** @param {Stage} stage  @param {Row[]} before  @returns {Promise<Row>} */
async function stageRow({ name, command, report }, before) {
	const start = Date.now();
	process.stdout.write(`\n── ${name}\n`);
	const row = (/** @type {Count} */ count) => ({
		name,
		...count,
		seconds: (Date.now() - start) / 1000
	});
	if (name === 'e2e' && before.some((row) => row.name.startsWith('build') && row.failed > 0)) {
		process.stdout.write('Not run, counted as failed: the build failed.\n');
		return row({ passed: 0, failed: 1 });
	}
	// Yesterday's report must not speak for a runner that crashes today.
	if (report) rmSync(report.file, { force: true });
	return row(stageCount(await command(), report));
}

/** @param {Stage[]} stages  @returns {Promise<Row[]>} */
async function rowsOf(stages) {
	/** @type {Row[]} */
	const rows = [];
	const isReader = (/** @type {Stage} */ { reads }) => reads;
	rows.push(...(await Promise.all(stages.filter(isReader).map((stage) => stageRow(stage, rows)))));
	for (const stage of stages) if (!isReader(stage)) rows.push(await stageRow(stage, rows));
	return rows;
}

/** @param {Row[]} rows */
export function table(rows) {
	const width = Math.max(...rows.map(({ name }) => name.length), 'stage'.length);
	const line = (/** @type {(string | number)[]} */ ...[name, ...cells]) =>
		[String(name).padEnd(width), ...cells.map((cell) => String(cell).padStart(7))].join('  ');
	const body = rows.map((row) => line(row.name, row.passed, row.failed, row.seconds.toFixed(1)));
	return [line('stage', 'passed', 'failed', 'seconds'), ...body].join('\n');
}

/** @param {Count[]} counts */
export function closingLine(counts) {
	const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
	return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** Nothing was tested, and the last line must say so. @param {() => unknown} setUp */
async function countedSetUp(setUp) {
	try {
		await setUp();
	} catch (error) {
		if (error instanceof Complaint) {
			process.stderr.write(`${error.message}\n`);
			process.stdout.write('0 passed, 1 failed\n');
			process.exit(error.exitCode);
		}
		throw error;
	}
}

await main(import.meta.url, async () => {
	const groups = process.argv.slice(2);
	chosenStages(groups, true); // a mistyped name is told before the long install
	await countedSetUp(prepared);
	const chosen = chosenStages(groups, isBuilt(projectRoot));
	if (chosen.some(({ browser }) => browser)) {
		await countedSetUp(() => (process.env.CHROMIUM = chromiumPath()));
	}
	if (chosen.some(({ database }) => database)) {
		await countedSetUp(() => (process.env.POSTGRES_BIN = postgresPrograms()));
	}
	mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
	await countedSetUp(async () => {
		if ((await tool('npm', 'run', 'sync')) === 0) return;
		throw new Complaint('npm run sync failed: its own message above says why.', 1);
	});
	const rows = await rowsOf(chosen);
	process.stdout.write(`\n${table(rows)}\n\n${closingLine(rows)}\n`);
	return rows.some(({ failed }) => failed > 0) ? 1 : 0;
});
