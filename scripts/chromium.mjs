/**
 * Finds a Chromium for the tests, or installs one. It never gives up in silence: a test run
 * without a browser must not look like a test run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { Complaint, main, projectRoot } from './node-version.mjs';

/** For a fresh profile on any machine, containers and root included; nothing is fetched unasked. */
export const chromiumFlags = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** @typedef {Record<string, string | undefined>} Environment */

const shell = 'chromium-headless-shell';
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chromium without windows comes first: the same engine, and journeys take two thirds of the time. */
const quickest = [shell, ...browsers];
/** For measurements: what readers have comes first. */
export const likeReaders = [...browsers, shell];

/** Places that are usual and not on the PATH. @param {Environment} env */
function usualPlaces(env) {
	if (process.platform === 'darwin') {
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
			join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
			join(folder, 'Chromium.app/Contents/MacOS/Chromium')
		]);
	}
	if (process.platform !== 'win32') return [];
	return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
		folder
			? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')]
			: []
	);
}

/**
 * Some systems ship a stub that only says where to get the browser, and a download may lack
 * libraries. On Windows asking for the version would open a window.
 *
 * @param {string} path
 */
const runs = (path) => process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

/**
 * @param {Environment} env
 * @param {readonly string[]} [names]  of programs, the preferred ones first
 * @returns {string | undefined}
 */
export function systemChromium(env, names = quickest) {
	const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
	return [...onPath, ...usualPlaces(env)].filter(existsSync).find(runs);
}

/** @returns {string | undefined} */
function playwrightChromium() {
	try {
		const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
		return existsSync(path) && runs(path) ? path : undefined;
	} catch {
		return undefined; // Playwright isn't installed, or has no build for this system
	}
}

/** @param {string} command  @param {string[]} args */
function succeeds(command, args) {
	const { status } = spawnSync(command, args, {
		cwd: projectRoot,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}

/** Older Debians have no package of the first name. */
const debianInstalls = () =>
	process.getuid?.() === 0 &&
	existsSync('/etc/debian_version') &&
	succeeds('apt-get', ['update']) &&
	[shell, 'chromium'].some((name) => succeeds('apt-get', ['install', '-y', name]));

/** Each tries to bring a browser; the system's own package first, because it comes with its libraries. */
const installers = [debianInstalls, () => succeeds('npx', ['--no', 'playwright', 'install', 'chromium'])];

/**
 * @param {Environment} [env]
 * @param {readonly string[]} [names]  of programs, the preferred ones first
 * @returns {string}  the path of a browser
 * @throws Complaint when there is none and none could be installed
 */
export function chromiumPath(env = process.env, names = quickest) {
	const named = env.CHROMIUM;
	if (named && !existsSync(named)) {
		throw new Complaint(`CHROMIUM is ${named}; expected the path of a browser, and no file is there.`);
	}
	const found = named || systemChromium(env, names) || playwrightChromium();
	if (found) return found;
	process.stderr.write('No Chromium or Chrome here: installing one.\n');
	for (const install of installers) {
		const brought = install() && (systemChromium(env, names) ?? playwrightChromium());
		if (brought) return brought;
	}
	throw new Complaint(
		'No browser for the tests could be found or installed: install Chromium or Google Chrome, or set CHROMIUM to the path of one.'
	);
}

await main(import.meta.url, () => {
	process.stdout.write(`${chromiumPath()}\n`);
	return 0;
});
