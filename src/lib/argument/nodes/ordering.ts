import { propertyOrdering } from '../../sims/property-ordering/sim';
import type { SimulationNode } from '../node';

export const ordering: SimulationNode = {
	kind: 'simulation',
	id: 'ordering',
	label: 'Order of the four properties',
	chapter: 2,
	says: 'The chance that training completes all four properties around a proxy goal that no example corrected in time.',
	sim: propertyOrdering,
	figure: 'property-ordering',
	reads: ['pDeceptive'],
	value: ({ pDeceptive }) => pDeceptive ?? 0,
	unit: 'probability',
	takes: { flipPerExample: 'unlearning' }
};
