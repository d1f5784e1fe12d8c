import { expect } from 'vitest';
import { talliedRuns } from '../../src/lib/kernel/estimate';
import type { AnySimulation, Output } from '../../src/lib/kernel/simulation';
import { variance, type Summary } from '../../src/lib/kernel/summary';
import type { Law } from './law';
import { namedSettings, type Setting } from './settings';

/**
 * How far live runs may stray from the exact answer.
 *
 * A right model exceeds 4.5 standard errors with probability 6.8e-6. With 24 simulations of 6 settings and 5 outputs that
 * is 720 comparisons, and by Bonferroni 0.5 % that any of them fails; the seed is fixed, so that it would fail for good
 * and be looked at once. An error of 9 standard errors is found with probability above 0.99999: two percentage points
 * near 1/10 with the runs below, or half of one run's standard deviation in a mean.
 */
const STANDARD_ERRORS = 4.5;
const SEED = 20_231;

/** Of a proportion one run is cheap and says little; a mean's runs are long, and each says more. */
const runsOf = (sim: AnySimulation): number => (sim.outputs.some((o) => o.estimator === 'mean') ? 400 : 20_000);

/**
 * Signed root of the deviance, √(2n·KL(observed ‖ exact)): (observed − p)/SE for many expected events, and close to a
 * normal deviate where only a few are; Infinity when something impossible happened.
 */
const deviate = (count: number, observed: number, p: number): number => {
	const term = (share: number, expected: number) => (share === 0 ? 0 : share * Math.log(share / expected));
	return Math.sqrt(Math.max(0, 2 * count * (term(observed, p) + term(1 - observed, 1 - p))));
};

/**
 * Standard errors between a mean and its exact value. Where no run strayed there is no sample error: what lies between 0
 * and 1 has a variance of at most p(1 − p); anything else must then agree up to the rounding of its sum.
 */
const distance = ({ count, mean, m2 }: Summary, exact: number, { unit }: Output): number => {
	const gap = Math.abs(mean - exact);
	if (gap <= 1e-12 * Math.max(1, Math.abs(exact))) return 0;
	const widest = unit === 'probability' ? exact * (1 - exact) : 0;
	return gap / Math.sqrt((m2 > 0 ? variance({ count, mean, m2 }) : widest) / count);
};

const expectAgreement = (sim: AnySimulation, [name, values]: Setting) => {
	const exact = sim.solve!(values);
	const { summaries } = talliedRuns(sim, values, SEED, 0, runsOf(sim));
	for (const output of sim.outputs.filter((o) => o.estimator)) {
		const [summary, value] = [summaries[output.id], exact[output.id]];
		if (!summary || value === null) {
			expect(summary === undefined && value === null, `${output.id} at ${name}: both or neither has a value`).toBe(
				true
			);
			continue;
		}
		const isProportion = output.estimator === 'proportion';
		const strayed = isProportion
			? deviate(summary.count, summary.mean, Number(value))
			: distance(summary, Number(value), output);
		const numbers = `live ${summary.mean} of ${summary.count} runs, exact ${String(value)}`;
		expect(strayed, `${output.id} at ${name}: ${numbers}`).toBeLessThanOrEqual(STANDARD_ERRORS);
	}
};

export const agreementLaw: Law = {
	says: `has live runs that agree with the exact answer within ${STANDARD_ERRORS} standard errors`,
	holds: (sim) => {
		if (sim.solve) for (const setting of namedSettings(sim)) expectAgreement(sim, setting);
	}
};
