import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Lets a test in the browser ask what Node computes. */
export const nodeDigests = async (): Promise<Record<string, string>> => {
	const program = join(import.meta.dirname, 'node-digests.ts');
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program]);
	return JSON.parse(stdout);
};

declare module 'vitest/browser' {
	interface BrowserCommands {
		nodeDigests: () => Promise<Record<string, string>>;
	}
}
