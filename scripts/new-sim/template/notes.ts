import type { Equation } from '../../kernel/simulation';

// What stands under the figure: printed by the server, left out of the scripts that readers load.

export const equations: readonly Equation[] = [
	{ tex: 'P = 1 - e^{-\\lambda} = 1 - e^{-\\val{hazard}} = \\val{pEvent}', says: 'One minus the chance of no event:' }
];

export const leavesOut: readonly string[] = [
	'The hazard is constant: nothing learns, ages or wears out.',
	'One unit tells nothing about another: they are independent.',
	'The event can happen only once.'
];
