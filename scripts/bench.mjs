// `npm run bench`: builds the site when there is none, then prints the tables of docs/performance.md; `npm run bench -- networks`
// prints those of the network kernel alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (...args) => {
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
};

run('scripts/kernels.mjs');
if (process.argv[2] === 'networks') {
	run('--import', 'tsx', 'bench/networks.ts');
	process.exit(0);
}
if (!existsSync('build/index.js')) run('scripts/build.mjs');
if (process.argv[2] === 'classroom') {
	run('bench/classroom.mjs', ...process.argv.slice(3));
	process.exit(0);
}
run('--import', 'tsx', 'bench/solve.ts');
console.log('');
run('--import', 'tsx', 'bench/networks.ts');
console.log('');
run('--import', 'tsx', 'bench/verdict.ts');
console.log('');
run('bench/browser.mjs');
console.log('');
run('bench/embeds.mjs');
