import type { StepFigure } from '../classroom/plan';
import type { ShownStep } from './lesson';

/** The first state of each simulation of a step: what its figures open with. */
export const openingStates = ({ figures }: ShownStep): readonly StepFigure[] =>
	figures.filter(({ sim }, at) => figures.findIndex((one) => one.sim === sim) === at);

/** The figure’s id on a page that shows several steps, as the address names it. */
export const stateId = (step: ShownStep, sim: string): string =>
	openingStates(step).length > 1 ? `${step.id}-${sim}` : step.id;

/** The fragment that sets a state and stays with its step. @param at  number of the step, from 1 */
export const stateAddress = (step: ShownStep, { sim, token }: StepFigure, at: number): string =>
	`#step=${at}&${stateId(step, sim)}=${token}`;
