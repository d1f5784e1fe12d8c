import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carriedNode, isOlder, minimum, requireReachableNode, run, supervised } from '../../scripts/node-version.mjs';

describe('isOlder', () => {
	it.each([
		['20.20.2', true],
		['22.11.9', true],
		['9.99.99', true],
		['22.12.0', false],
		['v22.12.1', false],
		['24.0.0', false],
		['100.1.0', false]
	])('%s against 22.12.0: %s', (version, older) => {
		expect(isOlder(version, '22.12.0')).toBe(older);
	});
});

describe('a Node of the project’s own', () => {
	let root: string;
	beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'node-version-'))));
	afterEach(() => rmSync(root, { recursive: true }));

	function project(optionalDependencies: Record<string, string>) {
		writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies }));
	}

	/** Stands for a Node: all that is asked of it is its version. */
	function nodeInBin(script: string) {
		mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
		const file = join(root, 'node_modules/.bin/node');
		writeFileSync(file, `#!/bin/sh\n${script}\n`);
		chmodSync(file, 0o755);
		return file;
	}

	it('is taken when it is new enough', () => {
		const file = nodeInBin(`echo v${minimum}`);
		expect(carriedNode(root)).toBe(file);
	});

	it('is passed over when it is old, when it does not run, and when it is not there', () => {
		expect(carriedNode(root)).toBeUndefined();
		nodeInBin('echo v20.20.2');
		expect(carriedNode(root)).toBeUndefined();
		nodeInBin('exit 127');
		expect(carriedNode(root)).toBeUndefined();
	});

	it('missing for this platform, an old Node is told so before any install', () => {
		project({ 'node-elsewhere-x64': '24.21.0' });
		expect(() => requireReachableNode(root, '20.20.2')).toThrow(
			/^Node 20\.20\.2 is running, but this project needs Node 22\.13 or newer: .*\.$/
		);
		expect(() => requireReachableNode(root, minimum)).not.toThrow();
	});

	it('promised for this platform, an old Node may go on', () => {
		const platform = process.platform === 'win32' ? 'win' : process.platform;
		project({ [`node-${platform}-${process.arch}`]: '24.21.0' });
		expect(() => requireReachableNode(root, '20.20.2')).not.toThrow();
	});
});

describe('children', () => {
	const node = (code: string): [string, string[]] => [process.execPath, ['-e', code]];

	it('give their exit code', async () => {
		expect(await run(...node('process.exit(7)'), { stdio: 'ignore' })).toBe(7);
	});

	it('that cannot start are one sentence', async () => {
		await expect(run('no-such-program-here', [])).rejects.toThrow(/^no-such-program-here could not be started: /);
	});

	it('hear the signals that reach us', async () => {
		const ended = supervised(...node('setInterval(() => {}, 1e6)'), { stdio: 'ignore' });
		process.emit('SIGHUP', 'SIGHUP');
		// 128 + 1, the shells' way of saying: ended by SIGHUP.
		expect(await ended).toEqual({ code: 129, signal: 'SIGHUP' });
	});

	it('after a signal, nothing else is run', async () => {
		const step = run(...node('setInterval(() => {}, 1e6)'), { stdio: 'ignore' });
		process.emit('SIGHUP', 'SIGHUP');
		await expect(step).rejects.toThrow('Stopped by SIGHUP.');
	});
});
