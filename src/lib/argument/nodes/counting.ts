import { classCounting } from '../../sims/class-counting/sim';
import type { SimulationNode } from '../node';

export const counting: SimulationNode = {
	kind: 'simulation',
	id: 'counting',
	label: 'Counting',
	chapter: 4,
	says: 'The share of models that look aligned and are deceptive, by whichever measure is counted. Where there is no separate objective the argument does not apply, and counts as none.',
	sim: classCounting,
	figure: 'class-counting',
	reads: ['pDeceptive'],
	value: ({ pDeceptive }) => pDeceptive ?? 0,
	unit: 'probability'
};
