import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/cli/answer';
import { childSeed } from '../../src/lib/kernel/random';
import { sampledHere } from '../../src/lib/kernel/sampled';
import { simulationsIn } from '../../src/cli/simulations';
import { defaultValues } from '../../src/lib/kernel/parameter';
import { presetValues } from '../../src/lib/kernel/validation';

const root = `${import.meta.dirname}/../..`;
const sims = await simulationsIn();

/** The command itself, as `npm run -s sim -- …` starts it. */
const sim = (...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/sim.ts', ...words], {
		cwd: root,
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
};

const json = (...words: string[]) => {
	const { status, stdout, stderr } = sim(...words, '--json');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return JSON.parse(stdout);
};

describe('list', () => {
	it('prints every simulation in the agreed shape', () => {
		const list = json('list');
		expect(list.map((entry: { id: string }) => entry.id)).toEqual(sims.map((s) => s.id));
		for (const [at, { title, question, parameters, presets, outputs }] of sims.entries()) {
			expect(list[at]).toMatchObject({ title, question });
			expect(Object.keys(list[at])).toEqual(['id', 'title', 'question', 'parameters', 'presets', 'outputs']);
			expect(list[at].outputs).toEqual(outputs.map(({ id, label, unit }) => ({ id, label, unit })));
			expect(list[at].presets).toEqual(presets.map(({ id, label, by, values }) => ({ id, label, by, values })));
			for (const [n, p] of parameters.entries()) {
				const { id, label, symbol, unit, scale, default: start, sources } = p;
				const range = 'min' in p ? { min: p.min, max: p.max } : {};
				expect(list[at].parameters[n]).toMatchObject({
					id,
					label,
					symbol,
					unit,
					scale,
					default: start,
					sources,
					...range
				});
			}
		}
	});

	it('names them all for a reader too', () => {
		const { stdout } = sim('list');
		for (const { id, question } of sims) expect(stdout).toContain(`${id}\n  ${question}`);
	});
});

describe.each(sims.map((s) => [s.id, s] as const))('%s', (id, s) => {
	/** A large sample is asked for at its trial size. */
	const trial = s.sampling?.trial ?? {};
	const small = Object.entries(trial).flatMap(([name, value]) => ['--set', `${name}=${value}`]);

	it('answers with the same numbers as the figure, at its defaults', () => {
		const answer = json(id, ...small);
		expect(Object.keys(answer)).toEqual(['sim', 'modelVersion', 'params', 'seed', 'exact', 'estimate']);
		const { sim: name, modelVersion, params, seed, exact, estimate } = answer;
		expect({ name, modelVersion, params, seed }).toEqual({
			name: id,
			modelVersion: s.modelVersion,
			params: { ...defaultValues(s.parameters), ...trial },
			seed: 1
		});
		// The exact numbers are JSON's shortest texts, which come back as the same doubles.
		expect(exact).toEqual(s.solve ? JSON.parse(JSON.stringify(s.solve(defaultValues(s.parameters)))) : null);
		expect(estimate === null).toBe(s.solve !== undefined);
		if (s.sampling)
			expect(estimate.outputs).toEqual(JSON.parse(JSON.stringify(sampledHere(s.sampling, params, childSeed(1, 0)))));
	});

	it.each(s.presets.map((p) => p.id))('knows the preset %s', (preset) => {
		expect(json(id, '--preset', preset, ...small).params).toEqual({ ...presetValues(s, preset), ...trial });
	});

	it('estimates from live runs what it solves', () => {
		const { exact, estimate } = json(id, '--runs', '400', '--seed', '3', ...small);
		expect(estimate.runs).toBe(400);
		expect(Object.keys(estimate.outputs)).toEqual(s.outputs.filter((o) => o.estimator).map((o) => o.id));
		for (const [output, { value, low, high }] of Object.entries<Record<string, number>>(estimate.outputs)) {
			expect(low <= value && value <= high).toBe(true);
			// A 95 % interval reaches 1.96 standard errors to each side. Each end moved out by twice its distance is 5.9 of
			// them away; the exact value of a right model lies beyond with probability 4e-9.
			const [below, above] = [low - 2 * (value - low), high + 2 * (high - value)];
			if (exact) expect(exact[output] >= below && exact[output] <= above, `${output}: ${exact[output]}`).toBe(true);
		}
		expect(json(id, '--runs', '400', '--seed', '3', ...small).estimate).toEqual(estimate);
	});

	it('has no interval from one run of a mean', () => {
		for (const { id: output, estimator } of s.outputs) {
			if (estimator !== 'mean' || s.sampling) continue;
			expect(json(id, '--runs', '1').estimate.outputs[output]).toMatchObject({ low: null, high: null });
		}
	});

	it('tells a reader its sentence and what it leaves out', () => {
		const { status, stdout, stderr } = sim(id, ...small);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		if (s.solve)
			expect(stdout).toContain(s.sentence(defaultValues(s.parameters), s.solve(defaultValues(s.parameters))));
		for (const text of [...s.leavesOut, ...s.outputs.map((o) => o.label)]) expect(stdout).toContain(text);
	});
});

it('puts --set on top of --preset, wherever it stands, and reads values as a field does', () => {
	const { params } = json(
		'property-ordering',
		'--set',
		'flipPerExample=5%',
		'--preset',
		'wheaton',
		'--set=preGoal=1e-3'
	);
	const [wheaton] = sims.filter((s) => s.id === 'property-ordering').map((s) => presetValues(s, 'wheaton'));
	expect(params).toEqual({ ...wheaton, flipPerExample: 0.05, preGoal: 0.001 });
});

it('runs once where there is no exact answer', () => {
	const sim = { ...sims[0], solve: undefined };
	const answer = answerTo({ sim, values: defaultValues(sim.parameters), seed: 1, runs: 1 });
	expect(answer).toMatchObject({ exact: null, estimate: { runs: 1 } });
});

const P = 'property-ordering';
const S = 'selection-pies';

it.each<[string, string[], ...RegExp[]]>([
	['an unknown simulation', ['nope'], new RegExp(`“nope”.*${sims.map((s) => s.id).join(', ')}`)],
	['no simulation', [], /No simulation is named/],
	[
		'an unknown parameter',
		[P, '--set', 'preGaol=1'],
		/preGaol is not a parameter of property-ordering; expected one of .*preGoal/
	],
	['a value below its range', [P, '--set', 'preGoal=-1'], /preGoal is -1; expected 0–1000/],
	['a value above its range', [P, '--set', 'preGoal=1001'], /preGoal is 1001; expected 0–1000/],
	['NaN', [P, '--set', 'preGoal=NaN'], /preGoal is “NaN”; expected 0–1000/],
	['Infinity', [P, '--set', 'preGoal=Infinity'], /preGoal is “Infinity”; expected 0–1000/],
	['no value', [P, '--set', 'preGoal='], /preGoal is “”; expected 0–1000/],
	[
		'a fraction of a whole number',
		['proxy-unlearning', '--set', 'steps=1.5'],
		/steps is 1.5; expected a whole number, 1–10000/
	],
	['shares that don’t sum', [S, '--set', 'preGreen=0.9'], /preGreen \+ preRed \+ preBlue is 1.55; expected 1/],
	[
		'an unknown preset',
		[S, '--preset', 'nobody'],
		/selection-pies has no preset “nobody”; expected one of byrnes-today/
	],
	['a seed that is no number', [P, '--seed', 'x'], /seed is “x”; expected a whole number from 0 to 4294967295/],
	['a negative seed', [P, '--seed', '-1'], /seed is “-1”; expected a whole number/],
	['no runs', [P, '--runs', '0'], /runs is “0”; expected a whole number from 1/],
	['half a run', [P, '--runs', '1.5'], /runs is “1.5”; expected a whole number from 1/],
	['an unknown option', [P, '--sed', '1'], /--sed is not an option; expected one of --set/],
	['--set without =', [P, '--set', 'preGoal'], /--set is “preGoal”; expected name=value/],
	['--set twice', [P, '--set', 'preGoal=1', '--set', 'preGoal=2'], /--set gives preGoal twice/],
	['an option without its value', [P, '--seed'], /--seed has no value/],
	['two simulations', [P, S], /“selection-pies” is one name too many/],
	['options of list', ['list', '--seed', '1'], /--seed has no meaning for list/],
	[
		'several at once, each of them',
		[P, '--set', 'a=1', '--seed', 'b', '--runs', 'c'],
		/a is not/,
		/seed is “b”/,
		/runs is “c”/
	]
])('refuses %s on standard error, with exit code 2', (_, words, ...messages) => {
	const { status, stdout, stderr } = sim(...words, '--json');
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	for (const message of messages) expect(stderr).toMatch(message);
	if (messages.length > 1) expect(stderr.trim().split('\n')).toHaveLength(messages.length);
});

it('explains itself with --help', () => {
	const { status, stdout, stderr } = sim('--help');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	for (const flag of ['--set', '--preset', '--seed', '--runs', '--json']) expect(stdout).toContain(flag);
});
