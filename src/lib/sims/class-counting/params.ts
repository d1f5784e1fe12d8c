import { declaredParameters, type ValuesOf } from '../../kernel/parameter';

export { presets } from './presets';

const measure = { group: 'The measure' } as const;
const count = {
	scale: 'linear',
	unit: 'powers of ten',
	min: 0,
	max: 60,
	step: 0.5,
	group: 'How many goals'
} as const;
const bits = {
	scale: 'linear',
	unit: 'bits',
	min: 0,
	max: 300,
	step: 1,
	group: 'How long a description'
} as const;
const steps = {
	scale: 'linear',
	unit: 'steps an answer',
	min: 0,
	max: 100,
	step: 1,
	group: 'How much reasoning'
} as const;

export const parameters = declaredParameters([
	{
		...measure,
		id: 'countingMode',
		label: 'What is counted',
		symbol: 'm',
		scale: 'choice',
		unit: 'measure',
		options: [
			{ id: 'functions', label: 'functions' },
			{ id: 'parameterisations', label: 'parameterisations' }
		],
		default: 'parameterisations',
		sources: ['C015', 'C016', 'C183', 'C185'],
		about:
			'Functions: every distinct goal counts once, however it is written. Parameterisations: every goal counts by the share of parameter settings that express it, which halves with each bit of its description.'
	},
	{
		...measure,
		id: 'simplicityWeight',
		label: 'Simplicity weight',
		symbol: 'w',
		scale: 'linear',
		unit: 'halvings per bit',
		min: 0,
		max: 2,
		step: 0.01,
		default: 1,
		sources: ['C008', 'C018', 'C181'],
		about:
			'How often one more bit of description halves the share of parameter settings; 1 is the measure of random programs. Only parameterisations feel it.'
	},
	{
		...measure,
		id: 'speedWeight',
		label: 'Speed weight',
		symbol: 'v',
		scale: 'linear',
		unit: 'nats per step',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0.1,
		sources: ['C002', 'C184'],
		about:
			'How much one more step of reasoning for each answer counts against a model; 0 means that time costs nothing. Only parameterisations feel it.'
	},
	{
		...measure,
		id: 'separateObjective',
		label: 'A separate objective',
		symbol: 'o',
		scale: 'linear',
		unit: 'probability',
		min: 0,
		max: 1,
		step: 0.01,
		default: 0.5,
		sources: ['C010', 'C017', 'C186'],
		about:
			'Credence that a network holds an objective apart from its abilities, so that there is something to count over at all.'
	},
	{
		...count,
		id: 'log10CountInternal',
		label: 'Goals, internal',
		symbol: '\\log_{10} N_I',
		default: 0,
		sources: ['C180'],
		about: 'How many distinct goals make a model that itself wants what training is meant to teach; 0 is one goal.'
	},
	{
		...count,
		id: 'log10CountPointer',
		label: 'Goals, pointer',
		symbol: '\\log_{10} N_P',
		default: 3,
		sources: ['C180', 'our assumption'],
		about: 'How many distinct goals make a corrigible model: it wants whatever something that it points to says.'
	},
	{
		...count,
		id: 'log10CountDeceptive',
		label: 'Goals, deceptive',
		symbol: '\\log_{10} N_D',
		default: 12,
		sources: ['C180', 'C182', 'our assumption'],
		about: 'How many distinct long-term goals would make a model play along in training.'
	},
	{
		...bits,
		id: 'bitsInternal',
		label: 'Bits, internal',
		symbol: 'b_I',
		default: 30,
		sources: ['our assumption'],
		about: 'Length of the shortest description of such a model’s goal, beyond what all three classes share.'
	},
	{
		...bits,
		id: 'bitsPointer',
		label: 'Bits, pointer',
		symbol: 'b_P',
		default: 35,
		sources: ['C036', 'C075', 'our assumption'],
		about: 'Length of the description of the pointer: what it points to, and that this is to be wanted.'
	},
	{
		...bits,
		id: 'bitsDeceptive',
		label: 'Bits, deceptive',
		symbol: 'b_D',
		default: 64,
		sources: ['our assumption'],
		about: 'Length of the description of one such goal, and of the disposition to pursue it by playing along.'
	},
	{
		...steps,
		id: 'stepsInternal',
		label: 'Steps, internal',
		symbol: 's_I',
		default: 20,
		sources: ['our assumption'],
		about: 'Steps of reasoning from such a model’s goal to an answer that training rewards.'
	},
	{
		...steps,
		id: 'stepsPointer',
		label: 'Steps, pointer',
		symbol: 's_P',
		default: 25,
		sources: ['our assumption'],
		about: 'Steps from the pointer, by way of what it points to, to an answer that training rewards.'
	},
	{
		...steps,
		id: 'stepsDeceptive',
		label: 'Steps, deceptive',
		symbol: 's_D',
		default: 35,
		sources: ['C007', 'C184', 'our assumption'],
		about: 'Steps from an unrelated goal, by way of what training rewards, to the same answer.'
	}
]);

export type Params = ValuesOf<typeof parameters>;
