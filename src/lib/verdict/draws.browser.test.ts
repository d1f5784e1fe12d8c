import { expect, it } from 'vitest';
import { numberParameter } from '../argument/argument';
import { drawnConclusions, type Distribution } from '../argument/distribution';
import { rangeAround } from '../argument/range';
import { startOf } from '../argument/setting';
import { DRAWS, distributionIn } from './draws';
import { theVerdict } from './the-verdict';

const { argument } = theVerdict;
const { values } = startOf(argument);
const ranged = ['caughtPenalty', 'orderingPreBase', 'languageModelPath'];
const setting = {
	values,
	ranges: Object.fromEntries(ranged.map((id) => [id, rangeAround(numberParameter(argument, id), Number(values[id]))]))
};

it('draws in a worker give a first estimate, then all of them: the same as in one piece', async () => {
	const firsts: Distribution[] = [];
	const shares: number[] = [];
	const whole = await distributionIn(setting, 3, { progress: (share) => shares.push(share) }, (first) =>
		firsts.push(first)
	);
	expect(firsts.map(({ draws }) => draws)).toEqual([500]);
	expect([...firsts[0].sorted]).toEqual([...drawnConclusions(argument, setting, 3, 0, 500).sort()]);
	expect([...whole.sorted]).toEqual([...drawnConclusions(argument, setting, 3, 0, DRAWS).sort()]);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(shares.at(-1)).toBe(1);
});

it('draws that are cancelled after the first estimate give nothing more', async () => {
	const abort = new AbortController();
	const drawn = distributionIn(setting, 3, { signal: abort.signal }, () => abort.abort());
	await expect(drawn).rejects.toThrow(/abort/i);
});
