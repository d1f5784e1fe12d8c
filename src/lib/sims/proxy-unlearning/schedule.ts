import type { Params } from './params';

/** The weights on the model's concept of the base goal and on the proxy. */
export interface Weights {
	readonly base: number;
	readonly proxy: number;
}

/** @returns the step from which on the concept has its later quality; Infinity when it never improves. */
export const improvementStep = ({ improvesAt, steps }: Params): number =>
	improvesAt < 1 ? Math.min(steps - 1, Math.round(improvesAt * steps)) : Infinity;

export const qualityAtEnd = ({ conceptQuality, improvesAt, laterQuality }: Params): number =>
	improvesAt < 1 ? laterQuality : conceptQuality;

export const startWeights = ({ startOnProxy }: Params): Weights => ({ base: 1 - startOnProxy, proxy: startOnProxy });
