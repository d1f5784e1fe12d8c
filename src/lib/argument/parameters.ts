import type { ChoiceParameter, NumberParameter, Parameter, ShareConstraint } from '../kernel/parameter';
import {
	byHandName,
	canBeByHand,
	credenceParameter,
	parameterName,
	sourceName,
	takesName,
	type ArgumentNode,
	type SimulationNode
} from './node';

/** A parameter of the verdict, with the node and the chapter that it belongs to. */
export interface Owned {
	readonly parameter: Parameter;
	readonly node: string;
	readonly chapter: number;
}

export const POOLING = 'pooling';
export const MODEL_DOUBT = 'modelDoubt';
const CREDENCES = 'Your credences';
const BY_HAND = 'Nodes set by hand';

const choice = (declaration: Omit<ChoiceParameter, 'scale' | 'unit' | 'sources'>): ChoiceParameter => ({
	...declaration,
	scale: 'choice',
	unit: 'choice',
	sources: ['our assumption']
});

/** Every parameter that the nodes bring, credences first, then chapter by chapter, then what is set by hand. */
export const ownedParameters = (nodes: readonly ArgumentNode[], conclusion: string): readonly Owned[] => {
	const byChapter = [...nodes].sort((a, b) => a.chapter - b.chapter);
	return [
		...byChapter.flatMap((node) =>
			node.kind === 'credence'
				? [owned(node, credenceParameter(node, CREDENCES))]
				: node.kind === 'pool'
					? [owned(node, pooling), owned(node, modelDoubt)]
					: []
		),
		...byChapter.flatMap((node) => (node.kind === 'simulation' && !node.sharesWith ? ofSimulation(node, nodes) : [])),
		...byChapter.filter((node) => canBeByHand(node) && node.id !== conclusion).flatMap(byHand)
	];
};

const owned = ({ id, chapter }: ArgumentNode, parameter: Parameter): Owned => ({ parameter, node: id, chapter });

const pooling: ChoiceParameter = choice({
	id: POOLING,
	label: 'Pooling',
	symbol: '\\text{pool}',
	about: 'How mechanisms become one number: their weighted average, or the weighted average of their log-odds.',
	group: CREDENCES,
	options: [
		{ id: 'linear', label: 'linear' },
		{ id: 'logarithmic', label: 'logarithmic' }
	],
	default: 'linear'
});

const modelDoubt: NumberParameter = {
	id: MODEL_DOUBT,
	label: 'Doubt about mechanisms',
	symbol: '\\sigma',
	unit: 'nats',
	about:
		'How far off each mechanism’s answer may be even with the right parameters: the standard deviation of its log-odds. It widens the verdict and leaves its middle alone.',
	group: CREDENCES,
	sources: ['our assumption'],
	scale: 'linear',
	min: 0,
	max: 3,
	step: 0.1,
	default: 0.5
};

const groupOf = ({ sim, chapter }: SimulationNode): string => `Chapter ${chapter}: ${sim.title}`;

const ofSimulation = (node: SimulationNode, nodes: readonly ArgumentNode[]): Owned[] => {
	const held = Object.keys(node.fixed ?? {});
	const group = groupOf(node);
	return [
		...node.sim.parameters
			.filter(({ id }) => !held.includes(id))
			.map((parameter) => owned(node, renamed(node, parameter, group))),
		...Object.entries(node.takes ?? {}).map(([id, from]) => owned(node, taken(node, id, from, nodes, group)))
	];
};

const renamed = (node: SimulationNode, parameter: Parameter, group: string): Parameter => {
	const start = node.set?.[parameter.id] ?? parameter.default;
	return { ...parameter, id: parameterName(node.id, parameter.id), group, default: start } as Parameter;
};

const taken = (
	node: SimulationNode,
	id: string,
	from: string,
	nodes: readonly ArgumentNode[],
	group: string
): ChoiceParameter => {
	const parameter = node.sim.parameters.find((p) => p.id === id)!;
	const source = nodes.find((one) => one.id === from)!;
	return choice({
		id: takesName(node.id, id),
		label: `${parameter.label} from`,
		symbol: `\\text{source of } ${parameter.symbol}`,
		about: source.says,
		group,
		options: [
			{ id: 'slider', label: 'its own slider' },
			{ id: from, label: source.label.toLowerCase() }
		],
		default: 'slider'
	});
};

const byHand = (node: ArgumentNode): Owned[] => {
	const value: NumberParameter = {
		id: byHandName(node.id),
		label: `${node.label}, by hand`,
		symbol: `p_{\\text{${node.id}}}`,
		unit: 'probability',
		about: `What stands in place of “${node.label}” while it is set by hand.`,
		group: BY_HAND,
		sources: ['our assumption'],
		scale: 'logit',
		min: 0,
		max: 1,
		smallest: 0.0001,
		default: 0.5
	};
	const source = choice({
		id: sourceName(node.id),
		label: node.label,
		symbol: `\\text{source of } p_{\\text{${node.id}}}`,
		about: `Whether “${node.label}” is computed from what it rests on or set by hand.`,
		group: BY_HAND,
		options: [
			{ id: 'computed', label: 'computed' },
			{ id: 'by-hand', label: 'by hand' }
		],
		default: 'computed'
	});
	return [owned(node, source), owned(node, value)];
};

/** Shares of one whole: those of the simulations under the verdict’s names, and the credences of every pool. */
export const sharesOf = (nodes: readonly ArgumentNode[]): readonly ShareConstraint[] =>
	nodes.flatMap((node): ShareConstraint[] => {
		if (node.kind === 'pool') return [{ parameters: node.of.map((o) => o.credence), sum: 1, tolerance: 1e-9 }];
		if (node.kind !== 'simulation' || node.sharesWith) return [];
		return (node.sim.shares ?? []).map(({ parameters, ...rest }) => ({
			...rest,
			parameters: parameters.map((id) => parameterName(node.id, id))
		}));
	});
