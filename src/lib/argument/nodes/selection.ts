import { selectionPies } from '../../sims/selection-pies/sim';
import type { SimulationNode } from '../node';

export const selection: SimulationNode = {
	kind: 'simulation',
	id: 'selection',
	label: 'Selection in post-training',
	chapter: 8,
	says: 'Red’s share of whatever looks nice at the end. The chapter’s figure counts behaviour patterns; reading that share as the chance that a model would turn is a step that this page takes. Where nothing nice is left, nothing waits to turn.',
	sim: selectionPies,
	figure: 'selection-pies',
	reads: ['pRed'],
	value: ({ pRed }) => pRed ?? 0,
	unit: 'probability'
};
