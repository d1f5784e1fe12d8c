import type { Params } from './params';

const MOST_STEPS = 200;
/** Episodes that stay in view. */
export const KEPT = 40;

export const updatesPerStep = ({ updates }: Params): number => Math.ceil(updates / MOST_STEPS);

export const stepsPerRun = (params: Params): number => Math.ceil(params.updates / updatesPerStep(params));
