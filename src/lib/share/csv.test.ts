import { describe, expect, it } from 'vitest';
import { simulationsByFolder } from '../../../tests/contract/contract';
import { defaultValues } from '../kernel/parameter';
import { selectionPies as sim } from '../sims/selection-pies/sim';
import { csvOf } from './csv';

const linesOf = (text: string) => text.trimEnd().split('\r\n');

describe('the CSV of what is drawn', () => {
	it('has a line for a number, one for each point of a curve, and one for each cell of a table', () => {
		const values = defaultValues(sim.parameters);
		const answer = { pRed: 0.125, green: { rlhf: 0.5 }, ternaryPath: { red: [0.1, 0.2] }, exchangeRate: null };
		const lines = linesOf(csvOf(sim, { values, seed: 7 }, answer));
		expect(lines[0]).toBe('name,index,key,value,unit');
		expect(lines).toContain('seed,,,7,');
		expect(lines).toContain(
			'parameter skillGain,,,0.05,log-odds per unit of strength'
				.replace(/,[^,]*$/, `,${sim.parameters.find((p) => p.id === 'skillGain')!.unit}`)
				.replace('0.05', String(values.skillGain))
		);
		expect(lines).toContain('pRed,,,0.125,probability');
		expect(lines).toContain('green,,rlhf,0.5,shares by stage');
		expect(lines.slice(-2)).toEqual([
			'ternaryPath,0,red,0.1,curves of shares',
			'ternaryPath,1,red,0.2,curves of shares'
		]);
	});

	it('quotes what would break a line', () => {
		const odd = { ...sim, outputs: [{ id: 'a', label: 'A', unit: 'of "x", y' }] };
		expect(csvOf(odd, { values: {}, seed: 1 }, { a: 'p,"q"\nr' })).toContain('a,,,"p,""q""\nr","of ""x"", y"');
	});

	it.each(simulationsByFolder)('holds every exact number of %s', (_, any) => {
		const values = defaultValues(any.parameters);
		const exact = any.solve?.(values) ?? {};
		const text = csvOf(any, { values, seed: 1 }, exact);
		const numbers = any.outputs.filter(({ id }: { id: string }) => typeof exact[id] === 'number');
		for (const { id } of numbers) expect(text).toContain(`\r\n${id},,,${exact[id]},`);
	});
});
