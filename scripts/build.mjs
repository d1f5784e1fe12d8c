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
for (const scripts of ['islands', 'element', 'verdict', 'classroom', 'lessons'])
	run(vite, ['build', '--config', `vite.${scripts}.config.ts`, '--logLevel', 'warn']);
run(vite, ['build', '--logLevel', 'warn']);
