import { essayArgument } from '../../argument/nodes';
import type { Foundation } from '../../kernel/simulation';
import { evaluationOf, evaluator } from './evaluation';
import type { Params } from './params';

const nodes = essayArgument.nodes.filter((node) => node.kind === 'simulation');

/** The chapters' mechanisms; their answers by node. */
export const restsOn: Foundation<Params> = {
	simulations: [...new Set(nodes.map(({ sim }) => sim))],
	answers: (params) => {
		const { computedByNode } = evaluationOf(params);
		return Object.fromEntries(nodes.map(({ id }) => [id, computedByNode[id]]));
	},
	know: (params, answers) => evaluator.know(params, answers),
	renew: essayArgument.renew
};
