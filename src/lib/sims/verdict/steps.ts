import type { ArgumentNode } from '../../argument/node';
import { essayArgument } from '../../argument/nodes';

export const nodeAt = (id: string): ArgumentNode => essayArgument.nodes.find((one) => one.id === id)!;

const depthBelow = (id: string): number => {
	const node = nodeAt(id);
	if (node.kind === 'mixture') return 1 + Math.max(depthBelow(node.first), depthBelow(node.second));
	return node.kind === 'pool' ? 1 + Math.max(...node.of.map((member) => depthBelow(member.node))) : 0;
};

/** One for each fork on the longest way down, one for the outcome. */
export const STEPS = depthBelow('p') + 1;
