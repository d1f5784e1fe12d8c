/**
 * Which Node runs the scripts, and what every script here needs for running anything:
 * children that hear our signals, and failures that are one sentence long.
 *
 * This file and all that it imports must parse under old Nodes too: how else could it say
 * that one is too old?
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

/** Vitest, axe and Lighthouse ask for 22.12; node:sqlite, which keeps live classes, needs no flag from here on. */
export const minimum = '22.13.0';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that the person at the keyboard can do something about: one sentence, no stack. */
export class Complaint extends Error {
	/**
	 * @param {string} sentence
	 * @param {number} [exitCode]  1: something failed; 2: something is missing or was asked wrongly
	 */
	constructor(sentence, exitCode = 2) {
		super(sentence);
		this.exitCode = exitCode;
	}
}

/**
 * @param {string} version  such as 24.21.0
 * @param {string} than
 */
export function isOlder(version, than) {
	const [a, b] = [version, than].map((text) => text.replace(/^v/, '').split('.').map(Number));
	for (let part = 0; part < 3; part++) {
		const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}

const platformPackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Whether `npm ci` brings a Node of its own for this kind of machine. @param {string} root */
function bringsNode(root) {
	const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return platformPackage in (optionalDependencies ?? {});
}

/** @param {string} version */
const tooOld = (version) =>
	new Complaint(
		`Node ${version} is running, but this project needs Node ${minimum.slice(0, -2)} or newer: install one from https://nodejs.org and try again.`
	);

/**
 * Said before the install when the install wouldn't change it.
 *
 * @param {string} root
 * @param {string} [version]
 */
export function requireReachableNode(root, version = process.versions.node) {
	if (!isOlder(version, minimum) || bringsNode(root) || carriedNode(root)) return;
	throw tooOld(version);
}

/**
 * The Node that the install brought, where it runs and is new enough.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function carriedNode(root) {
	// The package's own file before the link to it: on Windows the link is a .cmd, which needs a shell.
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const places = [join(root, 'node_modules', platformPackage, 'bin', file), join(root, 'node_modules', '.bin', file)];
	return places.filter(existsSync).find((path) => {
		const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
		return status === 0 && !isOlder(stdout.trim(), minimum);
	});
}

/** Goes on under a Node that is new enough: this one, or the same script once more under another. @param {string} root */
export async function underGoodNode(root) {
	if (!isOlder(process.versions.node, minimum)) return;
	const node = carriedNode(root);
	if (!node) throw tooOld(process.versions.node);
	process.env.PATH = dirname(node) + delimiter + (process.env.PATH ?? '');
	const { code } = await supervised(node, process.argv.slice(1), {});
	process.exit(code);
}

const parent = process.ppid;

/**
 * npm passes SIGTERM on to the shell that it started us in, and that shell dies without a word
 * to us. Only under npm: a script started by hand may well outlive its terminal.
 *
 * @param {() => void} end
 */
function whenOrphaned(end) {
	const look = () => process.ppid !== parent && end();
	return process.env.npm_lifecycle_event ? setInterval(look, 250) : undefined;
}

/**
 * Runs a program to its end; signals that reach us reach it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | undefined }>}  signal: what we were told meanwhile
 */
export function supervised(command, args, options) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: 'inherit', ...options });
		/** @type {NodeJS.Signals | undefined} */
		let told;
		const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill((told = signal));
		const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
		for (const signal of signals) process.on(signal, forward);
		const watch = whenOrphaned(() => told ?? forward('SIGTERM'));
		child.on('error', (error) => reject(new Complaint(`${command} could not be started: ${error.message}.`)));
		child.on('close', (code, signal) => {
			clearInterval(watch);
			for (const name of signals) process.off(name, forward);
			resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), signal: told });
		});
	});
}

/**
 * One step among several: a signal ends the step and everything after it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}  the exit code
 */
export async function run(command, args, options = {}) {
	// npm and npx are .cmd files on Windows, which only a shell runs.
	const shell = process.platform === 'win32' && /^np[mx]$/.test(command);
	const { code, signal } = shell
		? await supervised([command, ...args].join(' '), [], { ...options, shell })
		: await supervised(command, args, options);
	if (signal) throw new Complaint(`Stopped by ${signal}.`, 128 + constants.signals[signal]);
	return code;
}

/**
 * Runs `body` when the module is the script that was started, not when it is imported.
 *
 * @param {string} moduleUrl
 * @param {() => number | Promise<number>} body  gives the exit code
 */
export async function main(moduleUrl, body) {
	const script = process.argv[1];
	if (!script || !existsSync(script) || realpathSync(script) !== fileURLToPath(moduleUrl)) return;
	try {
		process.exitCode = await body();
	} catch (error) {
		if (!(error instanceof Complaint)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error.exitCode;
	}
}
