/** `npm start`: installs and builds what is needed, serves the essay, and says where it is. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { prepared } from './install.mjs';
import { Complaint, main, projectRoot, run, supervised } from './node-version.mjs';

const sourceFolders = ['src', 'content', 'static', 'scripts'];
const sourceFile = /^(svelte\.config\.js|vite[^/]*\.ts|tsconfig\.json|package(-lock)?\.json)$/;

/** @param {string} path  relative to the root, with slashes */
const isSource = (path) => sourceFile.test(path) || sourceFolders.some((folder) => path.startsWith(`${folder}/`));

/** What git tracks or would track; undefined where the project isn't a git tree of its own. @param {string} root */
function filesByGit(root) {
	const git = (/** @type {string[]} */ ...args) =>
		spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
	const top = git('rev-parse', '--show-toplevel');
	if (top.status !== 0 || realpathSync(top.stdout.trim()) !== realpathSync(root)) return undefined;
	const list = git('ls-files', '-z', '--cached', '--others', '--exclude-standard');
	return list.status === 0 ? list.stdout.split('\0') : undefined;
}

/**
 * An unpacked archive has no git to ask. What a build writes among the sources counts as source
 * here, so the second start may build once more; a stale page would be worse.
 *
 * @param {string} root
 * @param {string} [folder]  relative to the root
 * @returns {string[]}
 */
function filesByWalking(root, folder = '') {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name;
		if (!entry.isDirectory()) return [path];
		return folder || sourceFolders.includes(path) ? filesByWalking(root, path) : [];
	});
}

/** One hash for all that the build reads. @param {string} root */
export function sourceHash(root) {
	const hash = createHash('sha256');
	const paths = new Set((filesByGit(root) ?? filesByWalking(root)).filter(isSource));
	for (const path of [...paths].sort()) {
		const file = join(root, path);
		// Git still lists a file that was deleted and not yet committed.
		if (!existsSync(file)) continue;
		hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
	}
	return hash.digest('hex');
}

/** Inside the build, so that whatever clears the build clears its claim to be fresh. @param {string} root */
const stampFile = (root) => join(root, 'build', '.source-hash');

/** @param {string} root */
export function isBuilt(root) {
	if (!existsSync(join(root, 'build', 'index.js')) || !existsSync(stampFile(root))) return false;
	return readFileSync(stampFile(root), 'utf8') === sourceHash(root);
}

/** @param {string} root  @returns {Promise<number>}  the exit code of the build */
export async function build(root) {
	// Taken before: an edit made while the build runs must not pass for built.
	const hash = sourceHash(root);
	const code = await run('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
	if (code === 0 && existsSync(join(root, 'build', 'index.js'))) {
		writeFileSync(stampFile(root), hash);
		return 0;
	}
	return code || 1;
}

/** @param {string | undefined} text  the environment's PORT; 0 asks for any free one */
export function requestedPort(text) {
	if (!text) return 4173;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new Complaint(`PORT is ${text}; expected a whole number 0–65535.`);
	return port;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number | undefined>}  the port that could be opened; undefined when it is taken
 */
function openable(host, port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
			if (code === 'EADDRINUSE') return resolve(undefined);
			const wrong =
				code === 'EACCES'
					? `PORT is ${port}; expected one that this user may open, such as 1024 or higher.`
					: `HOST is ${host}; expected an address of this machine (${code}).`;
			reject(new Complaint(wrong));
		});
		server.listen({ host, port, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(address && typeof address === 'object' ? address.port : port));
		});
	});
}

/**
 * @param {string} host
 * @param {number} wanted
 * @returns {Promise<number>}  the wanted port, or the next one up that is free
 */
export async function freePort(host, wanted) {
	for (let port = wanted; port <= 65535; port++) {
		const free = await openable(host, port);
		if (free !== undefined) return free;
	}
	throw new Complaint(`Every port from ${wanted} to 65535 is taken: set PORT to a lower one.`);
}

/** The address to open: nobody can visit "every interface". @param {string} host  @param {number} port */
export function localAddress(host, port) {
	const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** @param {string} address  @returns {Promise<boolean>}  whether anything came back */
function answers(address) {
	return new Promise((resolve) => {
		const request = get(address, (response) => {
			response.resume();
			resolve(true);
		});
		request.on('error', () => resolve(false));
	});
}

/** Between two looks at whether the server is up. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Half of what V8 sets aside for new objects: a server with a thousand streams open should stay below 300 MB (docs/performance.md). */
export const serverFlags = ['--max-semi-space-size=8'];

/** @param {string} root  @returns {Promise<number>}  exit code, once the server has ended */
async function serve(root) {
	const host = process.env.HOST || '127.0.0.1';
	const wanted = requestedPort(process.env.PORT);
	const port = await freePort(host, wanted);
	if (wanted !== 0 && port !== wanted) {
		process.stderr.write(`Port ${wanted} is taken; using ${port} instead.\n`);
	}
	const address = localAddress(host, port);
	const env = {
		// Behind http, the server would otherwise take itself for https and refuse forms.
		ORIGIN: address,
		// A reader's open page must not keep the program alive for the usual 30 seconds.
		SHUTDOWN_TIMEOUT: '3',
		...process.env,
		HOST: host,
		PORT: String(port)
	};
	let ended = false;
	const server = supervised(process.execPath, [...serverFlags, join(root, 'build', 'index.js')], {
		cwd: root,
		env,
		stdio: ['ignore', 2, 2]
	}).finally(() => (ended = true));
	while (!ended && !(await answers(`${address}/`))) await Promise.race([pause(), server]);
	if (!ended) process.stdout.write(`The essay is at ${address}/\n`);
	const { code, signal } = await server;
	if (signal) return 0;
	throw new Complaint(`The server stopped by itself (exit code ${code}).`, 1);
}

await main(import.meta.url, async () => {
	requestedPort(process.env.PORT);
	await prepared();
	if (!isBuilt(projectRoot)) {
		const code = await build(projectRoot);
		if (code !== 0) throw new Complaint(`npm run build failed (exit code ${code}): see above.`, 1);
	}
	return serve(projectRoot);
});
