import { randomAt, randomFrom, type RandomState } from '../../kernel/random';
import type { Observation } from '../../kernel/simulation';
import { evaluationOf } from './evaluation';
import type { Params } from './params';
import { nodeAt, STEPS } from './steps';

/**
 * A world in which one account of training is the right one: chance goes down the graph by the reader’s credences, a fork
 * a step, and at its end the outcome is drawn with the probability that stands there. A logarithmic pool is no fork: it
 * is nobody’s account but all of them at once, and its own probability decides.
 */
export interface World {
	readonly random: RandomState;
	readonly taken: number;
	/** The node at which the world stands. */
	readonly at: string;
	/** 1 deceptively aligned, 0 not; null before the last step. */
	readonly outcome: 0 | 1 | null;
}

export const init = (_: Params, seed: number): World => ({
	random: randomFrom(seed).state(),
	taken: 0,
	at: 'p',
	outcome: null
});

export const step = (world: World, params: Params, count: number): World => {
	const { byNode } = evaluationOf(params);
	const random = randomAt(world.random);
	let { at, outcome, taken } = world;
	for (const last = Math.min(STEPS, taken + count); taken < last; taken++) {
		const u = random.uniform();
		if (taken === STEPS - 1) outcome = u < byNode[at] ? 1 : 0;
		else at = forkAt(at, params, byNode, u);
	}
	return { random: random.state(), taken, at, outcome };
};

const forkAt = (id: string, params: Params, byNode: Readonly<Record<string, number>>, u: number): string => {
	const node = nodeAt(id);
	if (params[`${id}Source`] === 'by-hand') return id;
	if (node.kind === 'mixture') return u < byNode[node.credence] ? node.first : node.second;
	if (node.kind !== 'pool' || params.pooling !== 'linear') return id;
	let reached = 0;
	for (const member of node.of) {
		reached += byNode[member.credence];
		if (u < reached) return member.node;
	}
	return node.of.findLast((member) => byNode[member.credence] > 0)!.node;
};

/** @param world  complete */
export const observe = ({ outcome }: World): Observation => ({ p: outcome! });
