/** Installs what the lock file says, and only when something else, or nothing, is there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, main, projectRoot, requireReachableNode, run, underGoodNode } from './node-version.mjs';

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.installed-lock');

/** @param {string} root */
export function lockHash(root) {
	const lock = join(root, 'package-lock.json');
	if (!existsSync(lock)) throw new Complaint('package-lock.json is missing: restore it from git.');
	return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

/** @param {string} file  @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * npm keeps its own record of what it installed. Where that agrees with the lock file, somebody
 * ran npm by hand, and taking their node_modules away again would be rude and slow.
 *
 * @param {string} root
 */
function npmRecordAgrees(root) {
	const record = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = lockedPackages(join(root, 'package-lock.json'));
	const found = lockedPackages(record);
	const all = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const there = found[path];
		return there ? there.version === version && there.integrity === integrity : optional;
	});
	return all && Object.keys(found).every((path) => path in wanted);
}

/** @param {string} root */
export function isInstalled(root) {
	if (!existsSync(join(root, 'node_modules'))) return false;
	const stamp = stampFile(root);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true;
	return npmRecordAgrees(root);
}

/** Installs when needed. npm's words go to stderr: stdout belongs to the script's result. @param {string} [root] */
export async function installed(root = projectRoot) {
	const hash = lockHash(root);
	if (!isInstalled(root)) {
		// The build and the tests are made of development dependencies, whatever NODE_ENV says;
		// Node itself may be among the optional ones.
		const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
		const code = await run('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
		if (code !== 0) {
			throw new Complaint(
				`npm ci failed (exit code ${code}): its own message above says why; nothing else was done.`,
				1
			);
		}
	}
	// Outside the branch: it also spares the comparison above the next time.
	if (existsSync(join(root, 'node_modules'))) writeFileSync(stampFile(root), hash);
}

/** Everything that a script needs before its own work. @param {string} [root] */
export async function prepared(root = projectRoot) {
	requireReachableNode(root);
	await installed(root);
	await underGoodNode(root);
}

await main(import.meta.url, async () => {
	await prepared();
	return 0;
});
