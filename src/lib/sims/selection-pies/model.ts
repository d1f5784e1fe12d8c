import { exp } from '../../kernel/elementary';
import { log } from '../../kernel/logarithm';
import { logistic, logit } from '../../kernel/scale';
import type { Params } from './params';
import { logRatioShift, tilted, type ByKind, type Tilted } from './tilt';

export { init, observe, step } from './live';
export type { State } from './population';
export { GENERATIONS, GENERATIONS_PER_STAGE, POPULATION } from './steps';
export { exploitGain, logRatioShift, rlhfScores, rlvrScores, type ByKind } from './tilt';

/** The answer: three pies, what they mean for red among the nice, and at what price in competence. */
export interface ByStage<T> {
	readonly pretraining: T;
	readonly rlhf: T;
	readonly rlvr: T;
}

export interface Outputs {
	readonly green: ByStage<number>;
	readonly red: ByStage<number>;
	readonly blue: ByStage<number>;
	/** null without green (or with so little that the ratio exceeds every number a computer holds). */
	readonly redPerGreen: ByStage<number | null>;
	/** nats, ≥ 0 */
	readonly klFromPretraining: ByStage<number>;
	readonly competence: ByStage<number>;
	/** Δln(red:green)/Δlogit(competence) in RLVR; null where competence does not change, or green or red is missing. */
	readonly exchangeRate: number | null;
	/** null when nothing is nice: neither green nor red. */
	readonly pRed: number | null;
	readonly finalGreen: number;
	readonly finalRed: number;
	readonly finalBlue: number;
	/** Shares from pre-training (index 0) over the end of RLHF (`POINTS_PER_STAGE`) to the end of RLVR (the last). */
	readonly ternaryPath: ByKind<number[]>;
	/** What competence costs, at the points of `ternaryPath`; null where green or red is missing. */
	readonly exchangePath: ExchangePath | null;
	[output: string]: unknown;
}

export interface ExchangePath {
	/** logit(competence), in nats */
	readonly logOdds: readonly number[];
	/** ln(red:green), in nats */
	readonly logRatio: readonly number[];
}

export const POINTS_PER_STAGE = 24;

/** Expected honest success and failure of a mixture; both, so that neither loses digits near 1. */
const honestOdds = (shares: ByKind, { blueHandicap }: Params, logOdds: number) => {
	const nice = shares.green + shares.red;
	const [success, failure] = [logistic(logOdds), logistic(-logOdds)];
	const succeeding = nice * success + shares.blue * Math.max(0, success - blueHandicap);
	const failing = nice * failure + shares.blue * Math.min(1, failure + blueHandicap);
	return { success: succeeding / (succeeding + failing), failure: failing / (succeeding + failing) };
};

const ternaryPath = (params: Params): ByKind<number[]> => {
	const path = { green: [] as number[], red: [] as number[], blue: [] as number[] };
	for (let point = 0; point <= 2 * POINTS_PER_STAGE; point++) {
		const rlhf = Math.min(1, point / POINTS_PER_STAGE);
		const rlvr = Math.max(0, point / POINTS_PER_STAGE - 1);
		const { green, red, blue } = tilted(params, rlhf * params.rlhfStrength, rlvr * params.rlvrStrength);
		path.green.push(green);
		path.red.push(red);
		path.blue.push(blue);
	}
	return path;
};

const exchangePath = (params: Params, { green, red, blue }: ByKind<number[]>): ExchangePath | null => {
	if (params.preGreen === 0 || params.preRed === 0) return null;
	const shift = logRatioShift(params);
	const start = { odds: logit(params.honestSuccess), ratio: log(params.preRed) - log(params.preGreen) };
	const done = green.map((_, point) => ({
		rlhf: Math.min(1, point / POINTS_PER_STAGE),
		rlvr: Math.max(0, point / POINTS_PER_STAGE - 1)
	}));
	const logOdds = done.map(({ rlvr }, point) => {
		const shares = { green: green[point], red: red[point], blue: blue[point] };
		const { success, failure } = honestOdds(shares, params, start.odds + rlvr * params.skillGain * params.rlvrStrength);
		return log(success / failure);
	});
	const logRatio = done.map(({ rlhf, rlvr }) => start.ratio + rlhf * shift.rlhf + rlvr * shift.rlvr);
	return logOdds.every(Number.isFinite) ? { logOdds, logRatio } : null;
};

/** Log-odds of at most about 100 are rounded at 1e-14: a smaller change of competence would be noise in its seventh digit. */
const SMALLEST_CHANGE = 1e-7;

const exchangeRate = (params: Params, gained: number): number | null => {
	if (params.preGreen === 0 || params.preRed === 0 || !(Math.abs(gained) >= SMALLEST_CHANGE)) return null;
	return Number.isFinite(gained) ? logRatioShift(params).rlvr / gained : null;
};

/** @returns every output; O(1), a few hundred exponentials */
export const solve = (params: Params): Outputs => {
	const before = logit(params.honestSuccess);
	const after = before + params.skillGain * params.rlvrStrength;
	const shares = {
		pretraining: tilted(params, 0, 0),
		rlhf: tilted(params, params.rlhfStrength, 0),
		rlvr: tilted(params, params.rlhfStrength, params.rlvrStrength)
	};
	const odds = {
		pretraining: honestOdds(shares.pretraining, params, before),
		rlhf: honestOdds(shares.rlhf, params, before),
		rlvr: honestOdds(shares.rlvr, params, after)
	};
	const gained = log(odds.rlvr.success / odds.rlvr.failure) - log(odds.rlhf.success / odds.rlhf.failure);
	const shift = logRatioShift(params);
	const path = ternaryPath(params);
	const logRatio = log(params.preRed) - log(params.preGreen);
	return {
		...byKindAndStage(shares),
		redPerGreen: {
			pretraining: finiteRatio(logRatio),
			rlhf: finiteRatio(logRatio + shift.rlhf),
			rlvr: finiteRatio(logRatio + shift.rlhf + shift.rlvr)
		},
		competence: {
			pretraining: odds.pretraining.success,
			rlhf: odds.rlhf.success,
			rlvr: odds.rlvr.success
		},
		exchangeRate: exchangeRate(params, gained),
		pRed: redAmongNice(params),
		finalGreen: shares.rlvr.green,
		finalRed: shares.rlvr.red,
		finalBlue: shares.rlvr.blue,
		ternaryPath: path,
		exchangePath: exchangePath(params, path)
	};
};

/** @returns red's share of the nice at the end; null when nothing is nice */
export const redAmongNice = (params: Params): number | null => {
	const logRatio = log(params.preRed) - log(params.preGreen);
	const shift = logRatioShift(params);
	return Number.isNaN(logRatio) ? null : logistic(logRatio + shift.rlhf + shift.rlvr);
};

const finiteRatio = (logRatio: number): number | null => {
	const ratio = exp(logRatio);
	return Number.isFinite(ratio) ? ratio : null;
};

const byKindAndStage = ({ pretraining, rlhf, rlvr }: ByStage<Tilted>) => ({
	green: { pretraining: pretraining.green, rlhf: rlhf.green, rlvr: rlvr.green },
	red: { pretraining: pretraining.red, rlhf: rlhf.red, rlvr: rlvr.red },
	blue: { pretraining: pretraining.blue, rlhf: rlhf.blue, rlvr: rlvr.blue },
	klFromPretraining: { pretraining: pretraining.kl, rlhf: rlhf.kl, rlvr: rlvr.kl }
});
