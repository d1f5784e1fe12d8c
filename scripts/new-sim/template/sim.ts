import { formatNumber, formatOdds, formatPercent } from '../../kernel/format';
import { simulation } from '../../kernel/simulation';
import { init, observe, solve, step, STEPS, type Outputs, type State } from './model';
import { equations, leavesOut } from './notes';
import { parameters, presets, type Params } from './params';

export const __camel__ = simulation<Params, Outputs, State>({
	id: '__id__',
	title: '__title__',
	question: 'How likely is the event within one unit of time?',
	modelVersion: 1,
	parameters,
	outputs: [{ id: 'pEvent', label: 'the event happens', unit: 'probability', estimator: 'proportion' }],
	headline: 'pEvent',
	presets,
	equations,
	equationValues: ({ hazard }, outputs) => ({
		hazard: formatNumber(hazard),
		pEvent: formatPercent(outputs?.pEvent ?? NaN)
	}),
	leavesOut,
	solve,
	sentence: (_params, { pEvent }) =>
		`The event happens within one unit of time with probability ${formatPercent(pEvent)} (${formatOdds(pEvent)}).`,
	live: {
		unit: 'one unit',
		stepUnit: 'a hundredth of a unit of time',
		stepsPerRun: () => STEPS,
		shown: 40,
		pace: 50,
		init,
		step,
		observe
	}
});
