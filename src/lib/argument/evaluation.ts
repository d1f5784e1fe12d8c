import type { ParameterValue, ParameterValues } from '../kernel/parameter';
import { logistic, logit } from '../kernel/scale';
import type { ArgumentNode, MixtureNode, PoolNode, SimulationNode } from './node';
import { byHandName, canBeByHand, isMechanism, parameterName, sourceName, takesName } from './node';
import { POOLING } from './parameters';
import { pooled, type PoolingRule } from './pooling';

/** Every node’s number at one setting. */
export interface Evaluation {
	/** In force: by hand where the reader says so. */
	readonly byNode: Readonly<Record<string, number>>;
	/** As the node computes it, by hand or not. */
	readonly computedByNode: Readonly<Record<string, number>>;
}

/** Asks for the number of another node. */
type NumberOf = (id: string) => number;
type Step = (values: ParameterValues, of: NumberOf) => number;

interface Link {
	/** The node’s number. */
	readonly step: Step;
	/** The same for draws, which take near answers where a simulation has them. */
	readonly drawnStep: Step;
	/** Name of the parameter that says whether the node is set by hand; null where it cannot be. */
	readonly source: string | null;
	readonly byHand: string;
	/** A mechanism’s own probability, of which a reader may doubt the mechanism. */
	readonly isMechanism: boolean;
}

/** What doubt about mechanisms adds to their log-odds, in nats by node. */
export type Shifts = Readonly<Record<string, number>>;

/** Settings of one simulation whose answer is at hand: sensitivity alternates between two and changes one at a time. */
const AT_HAND = 3;

/**
 * Evaluates an argument again and again: a node is asked only when another reads it with some weight, a simulation only
 * when something that it reads has changed.
 *
 * Cost: of a changed simulation, its answer; of the rest, about a microsecond a node.
 */
export class Evaluator {
	readonly #links = new Map<string, Link>();
	readonly #conclusion: string;
	/** Answers that are told in place of asking, by node. */
	#told: Readonly<Record<string, number>> = {};

	/**
	 * @param nodes  ordered, the conclusion last
	 * @param remembers  every answer that it ever gave: for premises that change to and fro
	 */
	constructor(nodes: readonly ArgumentNode[], remembers = false) {
		this.#conclusion = nodes.at(-1)!.id;
		for (const node of nodes) {
			const step = stepOf(node, nodes, remembers, (id) => this.#told[id]);
			this.#links.set(node.id, {
				step,
				drawnStep: drawnStepOf(node, nodes) ?? step,
				source: canBeByHand(node) && node.id !== this.#conclusion ? sourceName(node.id) : null,
				byHand: byHandName(node.id),
				isMechanism: isMechanism(node)
			});
		}
	}

	/**
	 * At these values, and at others that a simulation does not read, what was found elsewhere is not worked out again.
	 *
	 * @param values  every parameter of the argument
	 * @param answers  what every simulation of it answers there, by node
	 */
	know(values: ParameterValues, answers: Readonly<Record<string, number>>): void {
		this.#told = answers;
		this.evaluation(values);
		this.#told = {};
	}

	/** The conclusion alone. @param values  every parameter of the argument */
	conclusion(values: ParameterValues): number {
		return this.#numbers(values)(this.#conclusion);
	}

	/** What some nodes compute, by hand or not. @param values  every parameter of the argument */
	computed(ids: readonly string[], values: ParameterValues): Readonly<Record<string, number>> {
		const of = this.#numbers(values);
		return Object.fromEntries(ids.map((id) => [id, this.#links.get(id)!.step(values, of)]));
	}

	/**
	 * The conclusion at one draw, or one bar of a chart, as near as the simulations’ near answers are.
	 *
	 * @param values  every parameter of the argument
	 * @param held  answers of mechanisms that stand still, by node
	 */
	drawnConclusion(values: ParameterValues, shifts: Shifts | undefined, held: Readonly<Record<string, number>>): number {
		const of: NumberOf = (id) => {
			const link = this.#links.get(id)!;
			if (isByHand(link, values)) return Number(values[link.byHand]);
			const computed = held[id] ?? link.drawnStep(values, of);
			return shifts && link.isMechanism ? logistic(logit(computed) + (shifts[id] ?? 0)) : computed;
		};
		return of(this.#conclusion);
	}

	/** Every node, read or not. @param values  every parameter of the argument */
	evaluation(values: ParameterValues): Evaluation {
		const byNode: Record<string, number> = {};
		const computedByNode: Record<string, number> = {};
		const of: NumberOf = (id) => byNode[id];
		for (const [id, link] of this.#links) {
			computedByNode[id] = link.step(values, of);
			byNode[id] = isByHand(link, values) ? Number(values[link.byHand]) : computedByNode[id];
		}
		return { byNode, computedByNode };
	}

	/** Nodes in force, each asked only when it is read. */
	#numbers(values: ParameterValues): NumberOf {
		const of: NumberOf = (id) => {
			const link = this.#links.get(id)!;
			return isByHand(link, values) ? Number(values[link.byHand]) : link.step(values, of);
		};
		return of;
	}
}

const isByHand = ({ source }: Link, values: ParameterValues): boolean =>
	source !== null && values[source] === 'by-hand';

const stepOf = (
	node: ArgumentNode,
	nodes: readonly ArgumentNode[],
	remembers: boolean,
	told: (id: string) => number | undefined
): Step => {
	if (node.kind === 'credence') return (values) => Number(values[node.id]);
	if (node.kind === 'pool') return poolStep(node);
	if (node.kind === 'mixture') return mixtureStep(node);
	const answerTo = remembers ? remembered(answerOf(node)) : answerOf(node);
	return simulationStep(node, nodes, (values) => told(node.id) ?? answerTo(values));
};

/** @returns null where draws take the exact answer too */
const drawnStepOf = (node: ArgumentNode, nodes: readonly ArgumentNode[]): Step | null => {
	const answerTo = node.kind === 'simulation' ? nearAnswerOf(node) : null;
	return answerTo && simulationStep(node as SimulationNode, nodes, answerTo);
};

const poolStep =
	({ of: members }: PoolNode): Step =>
	(values, of) => {
		const weights = members.map(({ credence }) => of(credence));
		const probabilities = members.map(({ node }, at) => (weights[at] > 0 ? of(node) : 0));
		return pooled(values[POOLING] as PoolingRule, probabilities, weights);
	};

const mixtureStep =
	({ credence, first, second }: MixtureNode): Step =>
	(_, of) => {
		const share = of(credence);
		const sum = (share > 0 ? share * of(first) : 0) + (share < 1 ? (1 - share) * of(second) : 0);
		return Math.min(1, sum);
	};

interface Asked {
	readonly given: readonly ParameterValue[];
	readonly answer: number;
}

const simulationStep = (node: SimulationNode, nodes: readonly ArgumentNode[], answerTo: AnswerTo): Step => {
	const owner = node.sharesWith ?? node.id;
	const takes = (nodes.find(({ id }) => id === owner) as SimulationNode).takes ?? {};
	const parameters = node.sim.parameters.map(({ id }) => id);
	const read = parameters.map((id) => valueReader(node, owner, id, takes[id]));
	const asked: Asked[] = [];
	return (values, of) => {
		for (const one of asked) if (isSame(one.given, read, values, of)) return one.answer;
		const given: ParameterValue[] = [];
		for (const reader of read) given.push(reader(values, of));
		const answer = answerTo(named(parameters, given));
		asked.unshift({ given, answer });
		asked.length = Math.min(asked.length, AT_HAND);
		return answer;
	};
};

type AnswerTo = (values: ParameterValues) => number;

const remembered = (answerTo: AnswerTo): AnswerTo => {
	const answers = new Map<string, number>();
	return (values) => {
		const key = Object.values(values).join(' ');
		const known = answers.get(key);
		if (known !== undefined) return known;
		const answer = answerTo(values);
		answers.set(key, answer);
		return answer;
	};
};

const isSame = (given: Asked['given'], read: readonly Reader[], values: ParameterValues, of: NumberOf): boolean => {
	for (let at = 0; at < read.length; at++) if (read[at](values, of) !== given[at]) return false;
	return true;
};

type Reader = (values: ParameterValues, of: NumberOf) => ParameterValue;

const valueReader = ({ fixed = {} }: SimulationNode, owner: string, id: string, from: string | undefined): Reader => {
	if (id in fixed) return () => fixed[id];
	const name = parameterName(owner, id);
	if (from === undefined) return (values) => values[name];
	const source = takesName(owner, id);
	return (values, of) => (values[source] === from ? of(from) : values[name]);
};

const named = <T>(names: readonly string[], values: readonly T[]): Record<string, T> => {
	const record: Record<string, T> = {};
	for (let at = 0; at < names.length; at++) record[names[at]] = values[at];
	return record;
};

/** Outputs one by one where the simulation has them alone, else from its whole answer. */
const answerOf = (node: SimulationNode): AnswerTo => {
	const { sim, reads, value } = node;
	if (reads.every((id) => sim.alone?.[id])) return answerFrom(node, (id) => sim.alone![id].of);
	return (values) => {
		const outputs = sim.solve!(values);
		return value(
			named(
				reads,
				reads.map((id) => outputs[id] as number | null)
			)
		);
	};
};

/** @returns null where no output that the node reads has a near answer, or one has neither that nor stands alone */
const nearAnswerOf = (node: SimulationNode): AnswerTo | null => {
	const { alone = {} } = node.sim;
	if (!node.reads.every((id) => alone[id]) || !node.reads.some((id) => alone[id].nearly)) return null;
	return answerFrom(node, (id) => alone[id].nearly?.of ?? alone[id].of);
};

type OutputOf = (values: ParameterValues) => number | null;

const answerFrom = ({ reads, value }: SimulationNode, outputOf: (id: string) => OutputOf): AnswerTo => {
	const outputs = reads.map(outputOf);
	return (values) =>
		value(
			named(
				reads,
				outputs.map((of) => of(values))
			)
		);
};
