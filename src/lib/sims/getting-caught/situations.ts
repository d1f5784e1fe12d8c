import type { Params } from './params';

/** The three kinds of training situation with an occasion for the bad act; only the first two have a watcher. */
export const kinds = ['watched', 'honeypot', 'unwatched'] as const;
export type Kind = (typeof kinds)[number];

export interface Situation {
	/** Share of training episodes, 0–1. */
	readonly share: number;
	/** Mean of the cue, whose standard deviation is 1: higher looks more watched. */
	readonly cueMean: number;
	/** Probability that a bad act is noticed and penalised. */
	readonly noticed: number;
	/** Expected reward of the bad act, honest work earning 0. */
	readonly gain: number;
}

export type Situations = Readonly<Record<Kind, Situation>>;

const planSeen = ({ behaviourist, intentSeen }: Params): number => (behaviourist === 'plan' ? intentSeen : 0);

/** Either the act is caught or, independently, the plan is seen. */
const noticedIfWatched = (params: Params): number => 1 - (1 - params.catchProbability) * (1 - planSeen(params));

export const situationsOf = (params: Params): Situations => {
	const { cueQuality, watchedShare, honeypotShare, honeypotRealism, temptation, penalty } = params;
	const situation = (share: number, cueMean: number, noticed: number): Situation => ({
		share,
		cueMean,
		noticed,
		gain: temptation - noticed * (temptation + penalty)
	});
	const seeming = 1 - watchedShare;
	const half = cueQuality / 2;
	return {
		watched: situation(watchedShare, half, noticedIfWatched(params)),
		honeypot: situation(seeming * honeypotShare, half - honeypotRealism * cueQuality, noticedIfWatched(params)),
		unwatched: situation(seeming * (1 - honeypotShare), -half, planSeen(params))
	};
};
