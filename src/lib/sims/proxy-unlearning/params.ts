import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const correlation = { scale: 'logit', unit: 'correlation', min: 0, max: 1, smallest: 0.001 } as const;
const share = { scale: 'linear', unit: 'probability', min: 0, max: 1, step: 0.01 } as const;
const rivals = { group: 'Concept against proxy' } as const;
const improvement = { group: 'A concept that improves' } as const;

export const parameters = declaredParameters([
	{
		...correlation,
		...rivals,
		id: 'conceptQuality',
		label: 'Quality of the concept',
		symbol: 'q',
		default: 0.9,
		sources: ['C062', 'C071', 'C087', 'C089'],
		about:
			'How well the model’s own concept of the base goal correlates with the base goal; 1 is a perfect understanding.'
	},
	{
		...correlation,
		...rivals,
		id: 'proxyCorrelation',
		label: 'Proxy’s correlation',
		symbol: '\\rho',
		default: 0.8,
		sources: ['C074', 'C080', 'C089'],
		about: 'How well the proxy correlates with the base goal in training; at 1 no example tells the two apart.'
	},
	{
		...rivals,
		id: 'steps',
		label: 'Training examples',
		symbol: 'T',
		scale: 'log',
		unit: 'examples',
		min: 1,
		max: 10_000,
		integer: true,
		default: 500,
		sources: ['C063', 'C074', 'C077'],
		about: 'How many examples training sees; each one is a gradient step.'
	},
	{
		// Stability at any two correlations. The mean settles below a rate of 1. The squared distance from the optimum does so
		// below 1/3 (Feuer & Weinstein 1985, at eigenvalues 2 and 0), and at 0.1 even its square does, which the intervals of
		// the live runs need: E(1 − 0.1x²)⁴ = 0.608 < 1 for x of variance 2; at 0.2 it is 1.13.
		...rivals,
		id: 'learningRate',
		label: 'Learning rate',
		symbol: '\\eta',
		scale: 'log',
		unit: 'per example',
		min: 0.0001,
		max: 0.1,
		default: 0.01,
		sources: ['C084', 'our assumption'],
		about: 'How far each example moves the weights; up to 0.1, where single examples cannot yet throw training off.'
	},
	{
		...share,
		...improvement,
		id: 'improvesAt',
		label: 'Concept improves at',
		symbol: '\\tau',
		default: 1,
		sources: ['C071', 'C072'],
		about: 'The share of training after which the concept takes its later quality; 100 % means that it never does.'
	},
	{
		...correlation,
		...improvement,
		id: 'laterQuality',
		label: 'Quality after that',
		symbol: "q'",
		default: 0.99,
		sources: ['C071', 'C072'],
		about: 'How well the concept correlates with the base goal from then on; without effect while it never improves.'
	},
	{
		...share,
		id: 'startOnProxy',
		label: 'Starts on the proxy',
		symbol: 'x_0',
		group: 'Where training starts',
		default: 1,
		sources: ['C062', 'C071', 'C073', 'C099'],
		about:
			'The weight on the proxy at first, the rest being on the concept: 100 % is a goal acquired before any understanding.'
	}
]);

export type Params = ValuesOf<typeof parameters>;
