import type { Evaluation } from '../argument/evaluation';
import { contributionsTo } from '../argument/contributions';
import { placed } from '../argument/layout';
import { nodeNamed } from '../argument/argument';
import { canBeByHand, sourceName } from '../argument/node';
import type { DrawnNode } from '../charts/ArgumentGraph.svelte';
import { formatNumber, formatPercent } from '../kernel/format';
import type { ParameterValues } from '../kernel/parameter';
import { theVerdict } from './the-verdict';

const places = placed(theVerdict.argument);

/** The graph with its numbers, for the chart. */
export const drawnGraph = (values: ParameterValues, { byNode }: Evaluation): readonly DrawnNode[] =>
	places.map(({ node, depth, row, readBy, weight }) => {
		const share = weight(values, byNode);
		const feeds = node.kind === 'simulation' && node.unit !== 'probability';
		return {
			id: node.id,
			label: node.label,
			text: feeds ? formatNumber(byNode[node.id]) : formatPercent(byNode[node.id]),
			weightText:
				readBy === null ? 'verdict' : feeds ? (share ? 'in use' : 'not in use') : `${formatPercent(share)} of it`,
			weight: share,
			depth,
			row,
			readBy,
			note: canBeByHand(node) && values[sourceName(node.id)] === 'by-hand' ? 'set by hand' : ''
		};
	});

/** The same in a sentence, for who cannot see it. */
export const graphSummary = (nodes: readonly DrawnNode[]): string =>
	nodes
		.filter(({ readBy }) => readBy !== null)
		.map(({ label, text, weightText }) => `${label} ${text}, ${weightText}`)
		.join('; ');

/** What the verdict is made of, the largest part first, in percentage points. */
export const madeOf = (values: ParameterValues, { byNode }: Evaluation): string => {
	const parts = contributionsTo(theVerdict.argument, values, byNode)
		.flatMap(({ node, part }) => (part ? [{ node, part }] : []))
		.sort((a, b) => b.part - a.part);
	return parts
		.map(({ node, part }) => `${formatNumber(100 * part, 2)} from “${nodeNamed(theVerdict.argument, node).label}”`)
		.join(', ');
};
