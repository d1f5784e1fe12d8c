import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulationNamed } from '../../src/cli/simulations';
import { formatPercent } from '../../src/lib/kernel/format';
import type { AnySimulation } from '../../src/lib/kernel/simulation';
import { Run } from '../../src/lib/runtime/run.svelte';
import { contract } from '../contract/contract';

const root = join(import.meta.dirname, '../..');
const ID = 'slow-decay-2';
let sims: string;

// Beside `sims`, where the template's imports of the kernel hold; Git ignores it.
beforeAll(() => {
	sims = mkdtempSync(join(root, 'src/lib/new-sim-trial-'));
});
afterAll(() => rmSync(sims, { recursive: true }));

const newSim = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new-sim.mjs', ...words], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, SIMS_FOLDER: sims }
	});
	return { status, stdout, stderr };
};

describe('a new simulation', () => {
	let sim: AnySimulation;

	beforeAll(async () => {
		const { status, stderr } = newSim(ID);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		sim = await simulationNamed(ID, sims);
	});

	it('has every file of the template and none of its blanks', () => {
		const files = readdirSync(join(sims, ID));
		expect(files).toEqual(readdirSync(join(root, 'scripts/new-sim/template')));
		for (const file of files) expect(readFileSync(join(sims, ID, file), 'utf8'), file).not.toMatch(/__\w+__/);
		expect(sim).toMatchObject({ id: ID, title: 'Slow decay 2' });
	});

	it.each(contract)('$says', ({ holds }) => holds(sim, ID));

	it('passes its own test', () => {
		const vitest = join(root, 'node_modules/vitest/vitest.mjs');
		const file = join(sims, ID, 'model.test.ts');
		const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--project', 'node', file], {
			cwd: root,
			encoding: 'utf8',
			env: { ...process.env, NO_COLOR: '1' }
		});
		expect(stdout).toMatch(/Tests\s+1 passed/);
		expect(status).toBe(0);
	});

	it('shows its answer in its widget', async () => {
		const { default: whole } = await import(/* @vite-ignore */ join(sims, ID, 'index.ts'));
		const { body } = render(whole.Widget, { props: { run: new Run(whole.sim) } });
		expect(body).toContain(`The event happens in ${formatPercent(1 - Math.exp(-1))} of units.`);
	});
});

describe('refuses, with exit code 2 and a sentence,', () => {
	it.each(['', 'Slow', 'slow_decay', '-slow', 'slow-', '2slow', 'slow--decay', '../slow', 'slow decay'])(
		'the id “%s”',
		(id) => {
			const { status, stdout, stderr } = newSim(id);
			expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
			expect(stderr).toContain(`The simulation’s id is “${id}”; expected kebab-case`);
		}
	);

	it('no id at all', () => expect(newSim().status).toBe(2));

	it('the name of a folder that stands, and leaves it alone', () => {
		mkdirSync(join(sims, 'taken'));
		const { status, stderr } = newSim('taken');
		expect(status).toBe(2);
		expect(stderr).toMatch(/taken exists already; choose another id/);
		expect(readdirSync(join(sims, 'taken'))).toEqual([]);
		expect(existsSync(join(root, 'src/lib/sims/taken'))).toBe(false);
	});
});
