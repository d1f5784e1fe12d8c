// `npm run bench` builds the site when there is none, then prints the tables of docs/performance.md; with names behind it, as
// `npm run bench -- embeds verdict`, only theirs. `npm run bench -- classroom` hands on what follows it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** In the order of the tables. */
const tables = new Map([
	['solve', ['--import', 'tsx', 'bench/solve.ts']],
	['networks', ['--import', 'tsx', 'bench/networks.ts']],
	['verdict', ['--import', 'tsx', 'bench/verdict.ts']],
	['browser', ['bench/browser.mjs']],
	['embeds', ['bench/embeds.mjs']]
]);
/** By name only: it takes minutes, and arguments of its own. */
const byName = new Map([['classroom', ['bench/classroom.mjs']]]);
const onBuild = new Set(['browser', 'embeds', 'classroom']);

const run = (...args) => {
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
};

const asked = process.argv.slice(2);
const plan = byName.has(asked[0])
	? [[asked[0], [...byName.get(asked[0]), ...asked.slice(1)]]]
	: (asked.length ? asked : [...tables.keys()]).map((name) => [name, tables.get(name)]);
const unknown = plan.find(([, args]) => !args)?.[0];
if (unknown !== undefined) {
	console.error(`There is no benchmark “${unknown}”. There are: ${[...tables.keys(), ...byName.keys()].join(', ')}.`);
	process.exit(1);
}

run('scripts/kernels.mjs');
if (plan.some(([name]) => onBuild.has(name)) && !existsSync('build/index.js')) run('scripts/build.mjs');
for (const [, args] of plan) {
	run(...args);
	console.log('');
}
