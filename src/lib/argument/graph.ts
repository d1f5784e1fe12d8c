import { requiredValues } from '../kernel/validation';
import { inputsOf, type ArgumentNode, type PoolNode, type SimulationNode } from './node';

/** The declared argument does not hold together; one sentence for each reason. */
export class ArgumentError extends Error {
	override name = 'ArgumentError';
	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

/**
 * Puts nodes in an order in which each comes after what it reads, the conclusion last.
 *
 * @throws ArgumentError  naming every missing input, cycle, unread node, and set of credences that doesn’t sum to one
 */
export const ordered = (nodes: readonly ArgumentNode[], conclusion: string): readonly ArgumentNode[] => {
	const problems = [...duplicates(nodes), ...nodes.flatMap((node) => problemsOf(node, nodes))];
	if (!nodes.some((node) => node.id === conclusion))
		problems.push(`There is no node “${conclusion}” to conclude with.`);
	if (problems.length) throw new ArgumentError(problems);
	const done: ArgumentNode[] = [];
	visit(conclusion, nodes, [], done);
	const unread = nodes.filter((node) => !done.includes(node));
	if (unread.length)
		throw new ArgumentError(unread.map(({ id }) => `${id} is read by no node; expected it to lead to ${conclusion}.`));
	return done;
};

const duplicates = (nodes: readonly ArgumentNode[]): string[] =>
	nodes
		.filter((node, at) => nodes.findIndex(({ id }) => id === node.id) !== at)
		.map(({ id }) => `${id} is declared twice; expected every node once.`);

const visit = (id: string, nodes: readonly ArgumentNode[], above: readonly string[], done: ArgumentNode[]): void => {
	if (above.includes(id))
		throw new ArgumentError([`${[...above.slice(above.indexOf(id)), id].join(' → ')} is a cycle.`]);
	const node = nodes.find((one) => one.id === id)!;
	if (done.includes(node)) return;
	for (const input of inputsOf(node)) visit(input, nodes, [...above, id], done);
	done.push(node);
};

const problemsOf = (node: ArgumentNode, nodes: readonly ArgumentNode[]): string[] => {
	const missing = inputsOf(node)
		.filter((id) => !nodes.some((one) => one.id === id))
		.map((id) => `${node.id} reads “${id}”, which is no node; expected one of ${nodes.map((n) => n.id).join(', ')}.`);
	if (missing.length) return missing;
	if (node.kind === 'simulation') return simulationProblems(node, nodes);
	if (node.kind === 'pool') return creditProblems(node, nodes);
	if (node.kind === 'credence' && !(node.default >= 0 && node.default <= 1))
		return [`${node.id} is ${node.default}; expected a credence from 0 to 1.`];
	return [];
};

const creditProblems = ({ id, of }: PoolNode, nodes: readonly ArgumentNode[]): string[] => {
	const credences = of.map(({ credence }) => nodes.find((node) => node.id === credence)!);
	const wrong = credences.filter((node) => node.kind !== 'credence');
	if (wrong.length) return wrong.map((node) => `${id} weighs by ${node.id}, which is no credence.`);
	const sum = credences.reduce((total, node) => total + (node.kind === 'credence' ? node.default : 0), 0);
	return Math.abs(sum - 1) <= 1e-9 ? [] : [`The credences of ${id} sum to ${Number(sum.toPrecision(12))}; expected 1.`];
};

const simulationProblems = (node: SimulationNode, nodes: readonly ArgumentNode[]): string[] => {
	const { id, sim, reads, takes = {}, fixed = {}, set = {}, sharesWith } = node;
	const owner = nodes.find((one) => one.id === sharesWith);
	return [
		...reads
			.filter((output) => !sim.outputs.some((o) => o.id === output))
			.map(
				(o) =>
					`${id} reads ${sim.id}’s “${o}”, which is no output; expected one of ${sim.outputs.map((x) => x.id).join(', ')}.`
			),
		...(sim.solve ? [] : [`${id} reads ${sim.id}, which has no exact answer.`]),
		...[...Object.keys(takes), ...Object.keys(fixed)]
			.filter((name) => !sim.parameters.some((p) => p.id === name))
			.map((name) => `${id} sets “${name}”, which is no parameter of ${sim.id}.`),
		...(sharesWith === undefined || (owner?.kind === 'simulation' && owner.sim === sim)
			? []
			: [`${id} shares the parameters of “${sharesWith}”; expected a node of ${sim.id}.`]),
		...refusals(() => requiredValues(sim, { ...set, ...fixed }))
	];
};

const refusals = (attempt: () => unknown): string[] => {
	try {
		attempt();
		return [];
	} catch (error) {
		return [(error as Error).message];
	}
};
