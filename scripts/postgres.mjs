/**
 * A PostgreSQL for tests and measurements: found, or installed, and started in a temporary directory on a loopback port.
 * `node scripts/postgres.mjs` starts one, prints its address and keeps it until it is stopped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { Complaint, main } from './node-version.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

const isProgramFolder = (/** @type {string} */ folder) =>
	['initdb', 'postgres'].every((name) => existsSync(join(folder, process.platform === 'win32' ? `${name}.exe` : name)));

/** Debian keeps its programs off the PATH, one folder a version; the newest first. */
const debianFolders = () => {
	const versions = '/usr/lib/postgresql';
	if (!existsSync(versions)) return [];
	return readdirSync(versions)
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(versions, version, 'bin'));
};

/** @param {Environment} env  @returns {string | undefined} */
export const foundPrograms = (env) =>
	[...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean), ...debianFolders()].find(isProgramFolder);

/** As Debian has it, and without a cluster of the system's own: the tests make theirs. */
function installed() {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
	process.stderr.write('No PostgreSQL here: installing one.\n');
	const options = /** @type {const} */ ({
		stdio: ['ignore', 2, 2],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	spawnSync('apt-get', ['update'], options);
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options);
}

/**
 * @param {Environment} [env]
 * @returns {string}  the folder of its programs
 * @throws Complaint when there is none and none could be installed
 */
export function postgresPrograms(env = process.env) {
	const named = env.POSTGRES_BIN;
	if (named) {
		if (isProgramFolder(named)) return named;
		throw new Complaint(
			`POSTGRES_BIN is ${named}; expected the folder of initdb and postgres, and they are not there.`
		);
	}
	const found = foundPrograms(env) ?? (installed(), foundPrograms(env));
	if (found) return found;
	throw new Complaint(
		'No PostgreSQL for the tests could be found or installed: install it, or set POSTGRES_BIN to the folder of initdb and postgres.'
	);
}

/** PostgreSQL refuses to run as root: another user of the machine runs it then. */
function otherUser() {
	if (process.getuid?.() !== 0) return {};
	for (const name of ['postgres', 'nobody']) {
		const ids = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim()));
		if (ids.every((id) => id > 0)) return { uid: ids[0], gid: ids[1] };
	}
	throw new Complaint('PostgreSQL refuses to run as root, and there is no user “postgres” or “nobody” to run it.');
}

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(/** @type {import('node:net').AddressInfo} */ (address).port));
		});
	});

/** @param {string} url  of a server that may still be starting */
async function answers(url) {
	const { default: pg } = await import('pg');
	const client = new pg.Client({ connectionString: url });
	client.on('error', () => undefined);
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end();
	}
}

/**
 * @param {{ durable?: boolean }} [options]  durable: as in earnest, every commit on the disk; else quick, for tests
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}  url: of its only database
 */
export async function startedPostgres({ durable = false } = {}) {
	const programs = postgresPrograms();
	const user = otherUser();
	const folder = mkdtempSync(join(tmpdir(), 'classes-postgres-'));
	if (user.uid) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const made = spawnSync(
		join(programs, 'initdb'),
		['-D', data, '-A', 'trust', '-U', 'classes', '-E', 'UTF8', '--locale=C', '--no-sync'],
		{ ...user, cwd: folder, encoding: 'utf8' }
	);
	if (made.status !== 0) throw new Complaint(`initdb failed: ${made.stderr || made.error?.message}`, 1);
	const port = await freePort();
	const settings = [
		...['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'max_connections=60'],
		...['shared_buffers=32MB', 'logging_collector=off', 'log_min_messages=fatal'],
		...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
	];
	const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
		...user,
		cwd: folder,
		stdio: 'ignore'
	});
	const ended = new Promise((resolve) => server.on('close', resolve));
	const kill = () => server.kill('SIGQUIT');
	process.on('exit', kill);
	const stop = async () => {
		process.off('exit', kill);
		kill();
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	const url = `postgres://classes@127.0.0.1:${port}/postgres`;
	while (server.exitCode === null && !(await answers(url))) await setTimeout(50);
	if (server.exitCode !== null) throw new Complaint(`PostgreSQL ended by itself (exit code ${server.exitCode}).`, 1);
	return { url, pid: /** @type {number} */ (server.pid), stop };
}

await main(import.meta.url, async () => {
	const { url, stop } = await startedPostgres({ durable: true });
	process.stdout.write(`${url}\n`);
	await new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
	});
	await stop();
	return 0;
});
