import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installed, isInstalled } from '../../scripts/install.mjs';

const lockOf = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
const one = { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } };
const two = { ...one, 'node_modules/two': { version: '2.0.0', integrity: 'sha512-two' } };

let root: string;
const at = (...path: string[]) => join(root, ...path);
const lock = (packages: object) => writeFileSync(at('package-lock.json'), lockOf(packages));
const record = (packages: object) => {
	mkdirSync(at('node_modules'), { recursive: true });
	writeFileSync(at('node_modules', '.package-lock.json'), lockOf(packages));
};
/** What npm was asked, one call a line. */
const calls = () => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').trim().split('\n') : []);

/** An npm that writes down what it was asked, and makes an empty node_modules. */
function fakeNpm(exitCode: number) {
	mkdirSync(at('bin'));
	writeFileSync(at('bin', 'npm'), `#!/bin/sh\necho "$@" >> calls\nmkdir -p node_modules\nexit ${exitCode}\n`);
	chmodSync(at('bin', 'npm'), 0o755);
	vi.stubEnv('PATH', at('bin') + delimiter + process.env.PATH);
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'install-'));
	lock(one);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true });
});

describe('installed', () => {
	it('runs npm ci once, and again only when the lock file changes', async () => {
		fakeNpm(0);
		await installed(root);
		await installed(root);
		expect(calls()).toHaveLength(1);
		expect(calls()[0]).toMatch(/^ci --no-audit --no-fund/);
		lock(two);
		await installed(root);
		expect(calls()).toHaveLength(2);
	});

	it('runs npm ci when node_modules was taken away', async () => {
		fakeNpm(0);
		await installed(root);
		rmSync(at('node_modules'), { recursive: true });
		await installed(root);
		expect(calls()).toHaveLength(2);
	});

	it('says so when npm fails, and does not take the folder for installed', async () => {
		fakeNpm(3);
		await expect(installed(root)).rejects.toMatchObject({
			message: expect.stringMatching(/^npm ci failed \(exit code 3\)/),
			exitCode: 1
		});
		expect(isInstalled(root)).toBe(false);
	});

	it('says so when the lock file is missing', async () => {
		rmSync(at('package-lock.json'));
		await expect(installed(root)).rejects.toThrow('package-lock.json is missing');
	});
});

describe('what somebody installed by hand', () => {
	it('is left alone when npm’s own record agrees with the lock file', async () => {
		fakeNpm(0);
		record({ 'node_modules/one': one['node_modules/one'] });
		await installed(root);
		expect(calls()).toEqual([]);
	});

	it.each([
		['another version', { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-one' } }],
		['other contents', { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-eno' } }],
		['a package too few', {}],
		['a package too many', { ...two }]
	])('is replaced when the record has %s', (_, packages) => {
		record(packages);
		expect(isInstalled(root)).toBe(false);
	});

	it('may lack a package that is optional', () => {
		lock({ ...one, 'node_modules/for-windows': { version: '1.0.0', optional: true } });
		record({ 'node_modules/one': one['node_modules/one'] });
		expect(isInstalled(root)).toBe(true);
	});
});
