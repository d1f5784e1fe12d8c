// Servers for the load: processes of the build, over a file or a PostgreSQL, started, killed and started again.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startedPostgres } from '../../scripts/postgres.mjs';
import { serverFlags } from '../../scripts/start.mjs';

const answers = (base) =>
	fetch(`${base}/class/api`).then(
		({ ok }) => ok,
		() => false
	);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** ms in which a server must be there. */
const START_MS = 20_000;

export class Server {
	constructor(port, env) {
		this.port = port;
		this.base = `http://127.0.0.1:${port}`;
		this.env = env;
	}

	async start() {
		const { port, base, env } = this;
		this.process = spawn(process.execPath, [...serverFlags, 'build/index.js'], {
			env: { ...process.env, SHUTDOWN_TIMEOUT: '3', HOST: '127.0.0.1', PORT: String(port), ORIGIN: base, ...env },
			stdio: ['ignore', 'ignore', 'inherit']
		});
		this.ended = new Promise((resolve) => this.process.on('exit', resolve));
		const end = performance.now() + START_MS;
		while (!(await answers(base))) {
			if (performance.now() > end) {
				await this.stop('SIGKILL');
				throw new Error(`The server serves no live classes ${START_MS / 1000} s after its start; it says why above.`);
			}
			if (this.process.exitCode !== null) throw new Error(`The server ended by itself (${this.process.exitCode}).`);
			await pause(20);
		}
	}

	/** MB, the most so far; NaN where the system doesn't tell. */
	get peakMemory() {
		try {
			const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'));
			return kb / 1024;
		} catch {
			return NaN;
		}
	}

	async stop(signal = 'SIGTERM') {
		this.process.kill(signal);
		await this.ended;
	}
}

/** @param {'SQLite' | 'PostgreSQL'} name  @param {number[]} ports */
export const storageOf = async (name) => {
	if (name === 'PostgreSQL') {
		const { url, stop } = await startedPostgres({ durable: true });
		const { default: pg } = await import('pg');
		const rows = async () => {
			const client = new pg.Client({ connectionString: url });
			await client.connect();
			const result = await client.query('SELECT room, sender, seq, id, body FROM class_events');
			await client.end();
			return result.rows;
		};
		return { env: { DATABASE_URL: url }, rows, stop };
	}
	const folder = mkdtempSync(join(tmpdir(), 'classes-load-'));
	const file = join(folder, 'classes.sqlite');
	const rows = async () => {
		const { DatabaseSync } = await import('node:sqlite');
		const database = new DatabaseSync(file, { readOnly: true });
		const found = database.prepare('SELECT room, sender, seq, id, body FROM class_events').all();
		database.close();
		return found;
	};
	return {
		env: { CLASSES_FILE: file, DATABASE_URL: '' },
		rows,
		stop: async () => rmSync(folder, { recursive: true, force: true })
	};
};
