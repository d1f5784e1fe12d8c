import type { ParameterValues } from '../kernel/parameter';
import { simulation, type AnySimulation } from '../kernel/simulation';
import { argumentOf, type Argument } from './argument';
import type { ArgumentNode, SimulationNode } from './node';

/** A simulation whose answer is its one parameter, or a multiple of it: arithmetic that a test can do by hand. */
export const echo = (id: string): AnySimulation =>
	simulation<ParameterValues, Record<string, unknown>, null>({
		id,
		title: id,
		question: '?',
		modelVersion: 1,
		parameters: [
			{
				id: 'level',
				label: `Level of ${id}`,
				symbol: 'x',
				unit: 'probability',
				about: 'x',
				group: 'x',
				sources: ['our assumption'],
				scale: 'linear',
				min: 0,
				max: 1,
				default: 0.2
			},
			{
				id: 'idle',
				label: `Idle of ${id}`,
				symbol: 'y',
				unit: 'times',
				about: 'x',
				group: 'x',
				sources: ['our assumption'],
				scale: 'log',
				min: 0,
				max: 100,
				smallest: 0.01,
				default: 1
			}
		],
		outputs: [
			{ id: 'p', label: 'p', unit: 'probability' },
			{ id: 'half', label: 'half', unit: 'probability' }
		],
		presets: [],
		equations: [],
		equationValues: () => ({}),
		leavesOut: [],
		solve: ({ level }) => ({ p: Number(level), half: Number(level) / 2 }),
		sentence: () => '',
		live: {
			unit: 'x',
			stepUnit: 'x',
			stepsPerRun: () => 1,
			shown: 1,
			pace: 1,
			init: () => null,
			step: () => null,
			observe: () => ({})
		}
	});

export const echoNode = (id: string, chapter: number, more: Partial<SimulationNode> = {}): SimulationNode => ({
	kind: 'simulation',
	id,
	label: id,
	chapter,
	says: id,
	sim: echo(id),
	figure: id,
	reads: ['p'],
	value: ({ p }) => p ?? 0,
	unit: 'probability',
	...more
});

export const credenceNode = (id: string, start: number): ArgumentNode => ({
	kind: 'credence',
	id,
	label: id,
	chapter: 9,
	says: id,
	default: start,
	symbol: 'c',
	scale: 'linear',
	sources: ['our assumption']
});

/** Two mechanisms pooled, a third beside them: P = path · pool(a, b) + (1 − path) · c. */
export const smallNodes: readonly ArgumentNode[] = [
	credenceNode('aCredence', 0.25),
	credenceNode('bCredence', 0.75),
	credenceNode('path', 0.6),
	echoNode('a', 1),
	echoNode('b', 2),
	echoNode('c', 3),
	{
		kind: 'pool',
		id: 'ab',
		label: 'ab',
		chapter: 9,
		says: 'ab',
		of: [
			{ node: 'a', credence: 'aCredence' },
			{ node: 'b', credence: 'bCredence' }
		]
	},
	{ kind: 'mixture', id: 'p', label: 'p', chapter: 9, says: 'p', credence: 'path', first: 'ab', second: 'c' }
];

export const smallArgument: Argument = argumentOf(smallNodes, 'p');
