import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import './scripts/kernels.mjs';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';
import { nodeDigests } from './tests/contract/node-digests-command.ts';
import { builtJourney, drawnJourney } from './tests/lean-svelte/built-journey-command.ts';

const alias = { $content: `${import.meta.dirname}/content`, $lib: `${import.meta.dirname}/src/lib` };

/** Laws over many runs share two processors with other files: slow is not wrong. */
const testTimeout = 30_000;

/** `node` runs what needs no page; `browser` runs components and the contract in real Chromium. */
export default defineConfig({
	test: {
		// Vitest leaves one processor of two idle.
		maxWorkers: '100%',
		projects: [
			{
				resolve: { alias },
				plugins: [svelte({ configFile: false })],
				test: {
					name: 'node',
					setupFiles: ['tests/fixed-seed.ts'],
					testTimeout,
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts', 'tests/e2e/**']
				}
			},
			{
				resolve: { alias, conditions: ['browser'] },
				plugins: [svelte({ configFile: false })],
				optimizeDeps: { include: ['layercake', 'd3-random', 'svelte'] },
				test: {
					name: 'browser',
					setupFiles: ['tests/fixed-seed.ts'],
					testTimeout,
					include: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: { builtJourney, drawnJourney, nodeDigests },
						provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: [...chromiumFlags] } }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
