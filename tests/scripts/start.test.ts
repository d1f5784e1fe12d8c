import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, isBuilt, localAddress, requestedPort, sourceHash } from '../../scripts/start.mjs';

describe('requestedPort', () => {
	it.each([
		[undefined, 4173],
		['', 4173],
		['0', 0],
		['8080', 8080],
		['65535', 65535]
	])('%s is %s', (text, port) => {
		expect(requestedPort(text)).toBe(port);
	});

	it.each(['65536', '-1', '80.5', '1e3', '0x50', 'http', ' '])('%j is refused', (text) => {
		expect(() => requestedPort(text)).toThrow(`PORT is ${text}; expected a whole number 0–65535.`);
	});
});

describe('localAddress', () => {
	it.each([
		['127.0.0.1', 'http://127.0.0.1:4173'],
		['localhost', 'http://localhost:4173'],
		['0.0.0.0', 'http://127.0.0.1:4173'],
		['::', 'http://[::1]:4173'],
		['::1', 'http://[::1]:4173']
	])('for HOST %s is %s', (host, address) => {
		expect(localAddress(host, 4173)).toBe(address);
	});
});

describe('freePort', () => {
	const host = '127.0.0.1';
	const servers: Server[] = [];
	/** @returns the port that was opened; undefined when it is taken */
	const opened = (port: number) =>
		new Promise<number | undefined>((resolve) => {
			const server = createServer();
			server.once('error', () => resolve(undefined));
			server.listen(port, host, () => {
				servers.push(server);
				resolve((server.address() as AddressInfo).port);
			});
		});
	afterEach(async () => {
		for (const server of servers.splice(0)) await new Promise((closed) => server.close(closed));
	});

	it('passes over every port that is taken, and no other', async () => {
		const first = (await opened(0))!;
		// The next one may be somebody else's already: then it is taken all the same.
		await opened(first + 1);
		const port = await freePort(host, first);
		expect(port).toBeGreaterThan(first + 1);
		expect(await opened(port)).toBe(port);
		for (let between = first + 2; between < port; between++) {
			expect(await opened(between)).toBeUndefined();
		}
	});

	it('gives a real port for 0', async () => {
		expect(await freePort(host, 0)).toBeGreaterThan(0);
	});

	it('says so when the machine has no such address', async () => {
		// 192.0.2.0/24 is set aside for documentation (RFC 5737): no machine has it.
		await expect(freePort('192.0.2.1', 0)).rejects.toThrow(
			'HOST is 192.0.2.1; expected an address of this machine (EADDRNOTAVAIL).'
		);
	});
});

describe.each(['with git', 'without git'])('sourceHash %s', (kind) => {
	let root: string;
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'start-'));
		if (kind === 'with git') spawnSync('git', ['init', '-q'], { cwd: root });
		write('src/lib/a.ts', 'a');
		write('package.json', '{}');
		write('README.md', 'read me');
	});
	afterEach(() => rmSync(root, { recursive: true }));

	it.each([
		['an edit', 'src/lib/a.ts'],
		['a new file', 'content/01-order/index.svx'],
		['a configuration', 'vite.islands.config.ts'],
		['the lock file', 'package-lock.json']
	])('changes with %s', (_, path) => {
		const before = sourceHash(root);
		write(path, 'changed');
		expect(sourceHash(root)).not.toBe(before);
	});

	it('changes when a file moves or goes', () => {
		const before = sourceHash(root);
		rmSync(join(root, 'src/lib/a.ts'));
		const without = sourceHash(root);
		write('src/lib/b.ts', 'a');
		expect(new Set([before, without, sourceHash(root)]).size).toBe(3);
	});

	it('stays with what the build does not read', () => {
		const before = sourceHash(root);
		write('README.md', 'changed');
		write('node_modules/one/index.js', '1');
		write('build/index.js', '1');
		write('docs/vite.md', '1');
		expect(sourceHash(root)).toBe(before);
	});

	it('decides whether the build is fresh', () => {
		expect(isBuilt(root)).toBe(false);
		write('build/index.js', 'server');
		expect(isBuilt(root)).toBe(false);
		write('build/.source-hash', sourceHash(root));
		expect(isBuilt(root)).toBe(true);
		write('src/lib/a.ts', 'b');
		expect(isBuilt(root)).toBe(false);
	});
});
