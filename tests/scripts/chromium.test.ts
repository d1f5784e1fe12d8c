import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, likeReaders, systemChromium } from '../../scripts/chromium.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'chromium-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Stands for a browser: all that is asked of it is its version. */
function browser(path: string, exitCode = 0) {
	const file = join(root, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`);
	chmodSync(file, 0o755);
	return file;
}
const pathOf = (...folders: string[]) => folders.map((name) => join(root, name)).join(delimiter);

describe('chromiumPath', () => {
	it('takes the browser that CHROMIUM names before any other', () => {
		const named = browser('mine/browser');
		browser('bin/chromium');
		expect(chromiumPath({ CHROMIUM: named, PATH: pathOf('bin') })).toBe(named);
	});

	it('refuses a CHROMIUM that is not there, rather than taking another', () => {
		browser('bin/chromium');
		const missing = join(root, 'missing');
		expect(() => chromiumPath({ CHROMIUM: missing, PATH: pathOf('bin') })).toThrow(
			`CHROMIUM is ${missing}; expected the path of a browser, and no file is there.`
		);
	});

	it('takes an empty CHROMIUM for none', () => {
		const file = browser('bin/chromium');
		expect(chromiumPath({ CHROMIUM: '', PATH: pathOf('bin') })).toBe(file);
	});
});

describe('systemChromium', () => {
	it('prefers Chromium to Chrome, wherever on the PATH they are', () => {
		browser('first/google-chrome-stable');
		const chromium = browser('second/chromium');
		expect(systemChromium({ PATH: pathOf('first', 'second') })).toBe(chromium);
	});

	it('prefers a Chromium without windows to one with, unless readers’ own is asked for', () => {
		const chromium = browser('first/chromium');
		const shell = browser('second/chromium-headless-shell');
		const env = { PATH: pathOf('first', 'second') };
		expect([systemChromium(env), systemChromium(env, likeReaders)]).toEqual([shell, chromium]);
	});

	it('passes over a stub that does not run', () => {
		browser('bin/chromium-browser', 1);
		const chrome = browser('bin/google-chrome');
		expect(systemChromium({ PATH: pathOf('bin') })).toBe(chrome);
	});
});
