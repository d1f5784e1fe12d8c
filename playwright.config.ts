import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

const NODE_PORT = Number(process.env.E2E_PORT ?? 4391);
const STATIC_PORT = NODE_PORT + 1;

/** Made-up pages of other sites may frame the essay, although it is served from this machine. */
const loopbackForAll = ['--disable-features=LocalNetworkAccessChecks'];

/** Journeys in a real browser, against both builds: the Node server, and the static folder under a sub-path. */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// A figure that draws networks shares two slow processors with another journey: slow is not wrong, and what hangs is found
	// by what it is expected to show.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	workers: 2,
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/playwright.json' }]
	],
	use: {
		baseURL: `http://127.0.0.1:${NODE_PORT}`,
		launchOptions: { executablePath: chromiumPath(), args: [...chromiumFlags, ...loopbackForAll] },
		viewport: { width: 1280, height: 900 }
	},
	webServer: [
		{
			command: 'node build/index.js',
			env: {
				PORT: String(NODE_PORT),
				HOST: '127.0.0.1',
				ORIGIN: `http://127.0.0.1:${NODE_PORT}`,
				// Live classes of these tests, in a file of their own.
				CLASSES_FILE: `test-results/classes-${process.pid}.sqlite`
			},
			port: NODE_PORT
		},
		{ command: `node tests/e2e/static-server.mjs ${STATIC_PORT} /some/where`, port: STATIC_PORT }
	],
	metadata: { staticUrl: `http://127.0.0.1:${STATIC_PORT}/some/where/` }
});
