import { formatNumber, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { alone } from './alone';
import { equationValues } from './equation-values';
import { init, observe, solve, step, STEPS, type Outputs } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

const firmness = ({ countingMode }: Params, { bitsToFlip }: Outputs): string => {
	if (countingMode === 'functions') return 'Counting functions, bits have no say.';
	if (bitsToFlip === null) return 'Bits are free, so they have no say.';
	if (bitsToFlip === 0) return 'Two classes lead together.';
	return `${formatNumber(bitsToFlip, 2)} ${bitsToFlip === 1 ? 'bit' : 'bits'} would change the leader.`;
};

/** A share too small for a percentage as one in so many. */
const shareInWords = (share: number): string =>
	share > 0 && share < 1e-6 ? `1 in ${formatNumber(1 / share, 1)}` : formatPercent(share);

/** Short enough for the place that a telephone has for it. */
const sentence = (params: Params, outputs: Outputs): string => {
	const { pDeceptive, pPointer, pInternal, pNoSeparateObjective } = outputs;
	if (pNoSeparateObjective === 1)
		return 'With 0 % credence in a separate objective there is nothing to count over: the argument does not begin.';
	const others = `${shareInWords(pPointer)} pointer models, ${shareInWords(pInternal)} internally aligned`;
	const rest = pNoSeparateObjective > 0 ? `; ${formatPercent(pNoSeparateObjective)} have no separate objective` : '';
	return `${shareInWords(pDeceptive)} of models that look aligned are deceptive, ${others}${rest}. ${firmness(params, outputs)}`;
};

export const classCounting = simulation({
	id: 'class-counting',
	title: 'Three ways to look aligned',
	question: 'If most goals that look aligned are deceptive, are most models?',
	modelVersion: 1,
	parameters,
	headline: 'pDeceptive',
	presets,
	outputs: [
		{ id: 'pDeceptive', label: 'Deceptive', unit: 'probability', estimator: 'proportion' },
		{ id: 'pPointer', label: 'Pointer', unit: 'probability', estimator: 'proportion' },
		{ id: 'pInternal', label: 'Internally aligned', unit: 'probability', estimator: 'proportion' },
		{ id: 'pNoSeparateObjective', label: 'No separate objective', unit: 'probability', estimator: 'proportion' },
		{
			id: 'pDeceptiveGivenObjective',
			label: 'Deceptive, given an objective',
			unit: 'probability',
			estimator: 'proportion'
		},
		{ id: 'bitsToFlip', label: 'Bits that would change the leader', unit: 'bits' },
		{ id: 'sharedBits', label: 'Bits left after naming the goal', unit: 'bits by class' },
		{ id: 'log10AfterBits', label: 'Weight once bits are paid', unit: 'powers of ten by class' },
		{ id: 'log10Weight', label: 'Weight', unit: 'powers of ten by class' },
		{
			id: 'sharesBySimplicity',
			label: 'Shares as the simplicity weight goes from 0 to 2',
			unit: 'curves of shares by class'
		}
	],
	equations,
	equationValues,
	leavesOut,
	solve,
	alone,
	sentence,
	live: {
		unit: 'one model, found by blind search',
		stepUnit: 'a fortieth of the bits’ price, then a twentieth of the reasoning’s',
		stepsPerRun: () => STEPS,
		shown: 200,
		crowds: [1000],
		pace: 20,
		init,
		step,
		observe
	}
});
