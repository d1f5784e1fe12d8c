import type { ParameterValues } from '../kernel/parameter';
import type { Argument } from './argument';
import { nodeNamed } from './argument';
import type { Evaluation } from './evaluation';
import { logOdds } from './log-odds';
import { sourceName, type PoolNode } from './node';
import { POOLING } from './parameters';

/** What a node that the conclusion rests on gives to it. */
export type Contribution = {
	readonly node: string;
	/** Its weight in the conclusion, 0 to 1. */
	readonly weight: number;
	readonly value: number;
	/** weight × value: these sum to the conclusion; null within a logarithmic pool, where only log-odds add up. */
	readonly part: number | null;
	/** nats */
	readonly logOdds: number;
};

/** From the conclusion down to mechanisms, and to whatever is set by hand above them. */
export const contributionsTo = (
	argument: Argument,
	values: ParameterValues,
	byNode: Evaluation['byNode']
): readonly Contribution[] => {
	const parts = (id: string, weight: number): Contribution[] => {
		const node = nodeNamed(argument, id);
		const stands = values[sourceName(id)] === 'by-hand';
		if (node.kind === 'mixture' && !stands) {
			const first = byNode[node.credence];
			return [...parts(node.first, weight * first), ...parts(node.second, weight * (1 - first))];
		}
		const whole = { node: id, weight, value: byNode[id], part: weight * byNode[id], logOdds: logOdds(byNode[id]) };
		if (node.kind !== 'pool' || stands) return [whole];
		return values[POOLING] === 'linear'
			? node.of.flatMap((member) => parts(member.node, weight * byNode[member.credence]))
			: [whole, ...pooledMembers(node, weight, byNode)];
	};
	return parts(argument.nodes.at(-1)!.id, 1);
};

/** Of a logarithmic pool: its members have a say, but no part of their own. */
const pooledMembers = ({ of }: PoolNode, weight: number, byNode: Evaluation['byNode']): Contribution[] =>
	of.map(({ node, credence }) => ({
		node,
		weight: weight * byNode[credence],
		value: byNode[node],
		part: null,
		logOdds: logOdds(byNode[node])
	}));
