import { describe, expect, it } from 'vitest';
import { simulationsByFolder } from '../../../tests/contract/contract';
import { anyValues } from '../../../tests/contract/settings';
import { nearestName } from '../kernel/nearest-name';
import { randomFrom } from '../kernel/random';
import { decodedState, DEFAULT_SEED, encodedState } from '../kernel/state-token';
import { sharedToken } from '../kernel/shared-token';
import { presetValues } from '../kernel/validation';
import { propertyOrdering } from '../sims/property-ordering/sim';
import { LONGEST_NAME, askedState, embedPath, namedStates, namedTokens, nearestState } from './address';
import { settingsInWords } from './settings';

describe.each(simulationsByFolder)('addresses of %s', (_, sim) => {
	it('name its start and each of its presets, bare and as they are shared, or by its id where a file’s name is too short', () => {
		for (const { id, state } of namedStates(sim)) {
			const tokens = [encodedState(sim, state), sharedToken(sim, state)];
			for (const token of tokens) expect(namedTokens(sim).includes(token), token).toBe(token.length <= LONGEST_NAME);
			if (tokens.every((token) => token.length > LONGEST_NAME)) expect(namedTokens(sim)).toContain(id);
		}
		for (const name of namedTokens(sim)) {
			expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
			const asked = askedState(sim, name);
			expect(asked.kind === 'missing' ? asked.problem : decodedState(sim, asked.token).problems).toEqual([]);
		}
	});

	it('lead from every named state to itself, and from any state to one that is named', () => {
		for (const { name, state } of namedStates(sim)) {
			const found = nearestState(sim, state.values);
			expect(found.state.values, name).toEqual(state.values);
		}
		for (let seed = 0; seed < 20; seed++)
			expect(namedStates(sim).map(({ name }) => name)).toContain(
				nearestState(sim, anyValues(sim, randomFrom(seed))).name
			);
	});

	it('understand a preset by name, a token, and nothing', () => {
		for (const { id } of sim.presets) {
			const asked = askedState(sim, id);
			expect(asked.kind).toBe('preset');
			if (asked.kind === 'preset') expect(decodedState(sim, asked.token).values).toEqual(presetValues(sim, id));
		}
		expect(askedState(sim, '').kind).toBe('state');
		expect(askedState(sim, `1.${sim.modelVersion}`).kind).toBe('state');
		expect(askedState(sim, 'no-such-thing').kind).toBe('missing');
	});

	it('say a state in words that name whatever was moved', () => {
		expect(settingsInWords(sim, namedStates(sim)[0].state)).toBe('Every parameter as the simulation starts.');
		const values = anyValues(sim, randomFrom(1));
		const moved = sim.parameters.filter(
			({ id, default: start }: { id: string; default: unknown }) => values[id] !== start
		);
		for (const { label } of moved) expect(settingsInWords(sim, { values })).toContain(label);
	});
});

it('the path of a state, and of its files', () => {
	expect(embedPath('property-ordering', '1.1~preBase_5')).toBe('embed/v1/property-ordering/1.1~preBase_5');
	expect(embedPath('property-ordering', '1.1', 'png')).toBe('embed/v1/property-ordering/1.1.png');
});

it('a mistyped name finds the one that was meant', () => {
	expect(nearestName('property-orderin', ['selection-pies', 'property-ordering'])).toBe('property-ordering');
	expect(nearestName('PIES', ['proxy', 'pies'])).toBe('pies');
	expect(nearestName('x', [])).toBeNull();
	const asked = askedState(propertyOrdering, 'weaton');
	expect(asked.kind === 'missing' && asked.nearest).toBe('wheaton');
});

it('a state between two named ones is nearer to the one whose sliders it has', () => {
	const wheaton = presetValues(propertyOrdering, 'wheaton');
	expect(nearestState(propertyOrdering, { ...wheaton, preBase: 6 }).name).toBe('“Understanding comes first”');
	expect(DEFAULT_SEED).toBe(1);
});
