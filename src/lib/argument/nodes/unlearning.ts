import { proxyUnlearning } from '../../sims/proxy-unlearning/sim';
import type { SimulationNode } from '../node';

/**
 * The proxy race knows at which example the concept overtakes; the order of properties wants a chance of correction for
 * each differential example. One differential example in `stepsToFlip · differentialShare` overtakes, and a constant
 * chance q waits 1/q examples on average. A concept that never overtakes corrects nothing.
 */
export const unlearning: SimulationNode = {
	kind: 'simulation',
	id: 'unlearning',
	label: 'Unlearning a proxy',
	chapter: 2,
	says: 'The chance of correction per differential example at which a proxy would last, on average, as long as in the race of chapter 2’s second figure.',
	sim: proxyUnlearning,
	figure: 'proxy-unlearning',
	reads: ['stepsToFlip', 'differentialShare'],
	value: ({ stepsToFlip, differentialShare }) => {
		if (stepsToFlip === null || differentialShare === null || differentialShare === 0) return 0;
		return Math.min(1, 1 / Math.max(1, stepsToFlip * differentialShare));
	},
	unit: 'chance per differential example'
};
