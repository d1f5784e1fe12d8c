import type { Stage } from './sampling';

/** Some consecutive items of one stage. */
export interface Portion {
	readonly stage: number;
	readonly from: number;
	readonly to: number;
}

/**
 * What is to be drawn next: first what a figure opens with, then the rest; of the stage that is furthest behind, so that
 * all are done together.
 *
 * @param done  items by stage
 * @param goals  items wanted, by stage
 * @param opening  items that a figure opens with, by stage
 * @returns null when there is nothing left
 */
export const nextPortion = (
	stages: readonly Pick<Stage<never>, 'batch'>[],
	done: readonly number[],
	goals: readonly number[],
	opening: readonly number[]
): Portion | null => {
	const first = goals.map((goal, at) => Math.min(goal, opening[at]));
	return portionTowards(stages, done, first) ?? portionTowards(stages, done, goals);
};

const portionTowards = (
	stages: readonly Pick<Stage<never>, 'batch'>[],
	done: readonly number[],
	goals: readonly number[]
): Portion | null => {
	let stage = -1;
	for (const [at, goal] of goals.entries()) {
		if (done[at] >= goal) continue;
		if (stage < 0 || done[at] / goal < done[stage] / goals[stage]) stage = at;
	}
	if (stage < 0) return null;
	return { stage, from: done[stage], to: Math.min(goals[stage], done[stage] + stages[stage].batch) };
};
