import type { ParameterValues } from '../kernel/parameter';
import type { Argument } from './argument';
import type { ArgumentNode } from './node';
import { takesName } from './node';
import type { Evaluation } from './evaluation';

/** A node in the drawn graph: a tree that reads from the conclusion back to what it rests on. */
export interface Placed {
	readonly node: ArgumentNode;
	/** Steps from the conclusion. */
	readonly depth: number;
	/** From 0; of a node that rests on others, the middle of theirs. */
	readonly row: number;
	/** Id of the node that reads it; null for the conclusion. */
	readonly readBy: string | null;
	/** How much of the reader’s trust it gets there, at a setting; of a feed, 1 when it is in use. */
	readonly weight: (values: ParameterValues, byNode: Evaluation['byNode']) => number;
}

interface Reading {
	readonly id: string;
	readonly weight: Placed['weight'];
}

const readings = (node: ArgumentNode): readonly Reading[] => {
	if (node.kind === 'pool')
		return node.of.map(({ node: id, credence }) => ({ id, weight: (_, byNode) => byNode[credence] }));
	if (node.kind === 'mixture')
		return [
			{ id: node.first, weight: (_, byNode) => byNode[node.credence] },
			{ id: node.second, weight: (_, byNode) => 1 - byNode[node.credence] }
		];
	if (node.kind !== 'simulation') return [];
	return Object.entries(node.takes ?? {}).map(([parameter, id]) => ({
		id,
		weight: (values) => (values[takesName(node.id, parameter)] === id ? 1 : 0)
	}));
};

/** The conclusion first, each node before what it rests on. Credences are weights here, not nodes. */
export const placed = ({ nodes }: Argument): readonly Placed[] => {
	const all: Placed[] = [];
	let leaves = 0;
	const place = (reading: Reading, depth: number, readBy: string | null): number => {
		const node = nodes.find(({ id }) => id === reading.id)!;
		const at = all.length;
		all.push({ node, depth, row: 0, readBy, weight: reading.weight });
		const rows = readings(node).map((below) => place(below, depth + 1, node.id));
		const row = rows.length ? (rows[0] + rows.at(-1)!) / 2 : leaves++;
		all[at] = { ...all[at], row };
		return row;
	};
	place({ id: nodes.at(-1)!.id, weight: () => 1 }, 0, null);
	return all;
};
