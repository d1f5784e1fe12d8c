import katex from 'katex';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contract, simulationsByFolder } from './contract';

const claims = new Set(
	(parse(readFileSync(`${import.meta.dirname}/../../content/claims.yaml`, 'utf8')) as { id: string }[]).map((c) => c.id)
);

it('is held to by at least one simulation', () => {
	expect(simulationsByFolder.length).toBeGreaterThan(0);
});

describe.each(simulationsByFolder)('%s', (folder, sim) => {
	it.each(contract)('$says', ({ holds }) => holds(sim, folder));

	it('cites claims that the essay reports', () => {
		const sources = sim.parameters.flatMap((p) => p.sources).filter((source) => source !== 'our assumption');
		for (const id of [...sources, ...sim.presets.flatMap((p) => p.claims)]) expect(claims, id).toContain(id);
	});

	it('writes formulas that can be typeset', () => {
		const formulas = [...sim.equations.map((e) => e.tex), ...sim.parameters.map((p) => p.symbol)];
		for (const tex of formulas) {
			const filled = tex.replace(/\\val\{\w+\}/g, '1');
			expect(() => katex.renderToString(filled, { throwOnError: true, strict: 'ignore' }), tex).not.toThrow();
		}
	});
});
