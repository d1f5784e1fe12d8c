// Builds the essay: types, fonts, kernels, the figures' scripts, then the site. `node scripts/build.mjs static` for any static host.
import { spawnSync } from 'node:child_process';

const adapter = process.argv[2] === 'static' ? 'static' : 'node';

const run = (command, args) => {
	const { status } = spawnSync(process.execPath, [command, ...args], {
		stdio: 'inherit',
		env: { ...process.env, ADAPTER: adapter }
	});
	if (status !== 0) process.exit(status ?? 1);
};

const vite = 'node_modules/vite/bin/vite.js';
run('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
run('scripts/fonts.mjs', []);
run('scripts/kernels.mjs', []);
run(vite, ['build', '--config', 'vite.islands.config.ts', '--logLevel', 'warn']);
run(vite, ['build', '--config', 'vite.verdict.config.ts', '--logLevel', 'warn']);
run(vite, ['build', '--config', 'vite.classroom.config.ts', '--logLevel', 'warn']);
run(vite, ['build', '--config', 'vite.lessons.config.ts', '--logLevel', 'warn']);
run(vite, ['build', '--logLevel', 'warn']);
