import type { Sampling, SamplingWork } from './sampling';
import type { OutputValues } from './simulation';

/** @throws TypeError  in a page, which has workers for it */
export const workOf = <P, O extends OutputValues>({ work }: Sampling<P, O>): SamplingWork<P, O> => {
	if (!work)
		throw new TypeError('This simulation is declared without its work; expected the one that its sim.ts exports.');
	return work;
};
