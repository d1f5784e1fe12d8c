import type { Params } from './params';

const MOST_STEPS = 200;

export const examplesPerStep = ({ steps }: Params): number => Math.ceil(steps / MOST_STEPS);

export const stepsPerRun = (params: Params): number => Math.ceil(params.steps / examplesPerStep(params));
