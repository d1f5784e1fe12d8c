import { GENERATIONS_PER_STAGE, type ByKind, type Outputs, type State } from './model';

/** The three pies in their order, and what the live population says of each. */
export const STAGES = ['pretraining', 'rlhf', 'rlvr'] as const;
export type Stage = (typeof STAGES)[number];

export const titles: Readonly<Record<Stage, string>> = {
	pretraining: 'Pre-trained',
	rlhf: 'after RLHF',
	rlvr: 'after RLVR'
};

export const piesOf = ({ green, red, blue }: Outputs): ByKind[] =>
	STAGES.map((stage) => ({ green: green[stage], red: red[stage], blue: blue[stage] }));

const countsAt = ({ path }: State, generation: number): ByKind => ({
	green: path.green[generation],
	red: path.red[generation],
	blue: path.blue[generation]
});

/** A disc of the live population: what it began with, and what it has come to; null while it has not begun. */
export interface LivePie {
	readonly start: ByKind;
	readonly now: ByKind;
}

/** @returns pre-trained, in RLHF and in RLVR; a stage begins with its first generation */
export const livePies = (state: State): (LivePie | null)[] =>
	STAGES.map((_, at) => {
		const begin = Math.max(0, at - 1) * GENERATIONS_PER_STAGE;
		if (at > 0 && state.generation <= begin) return null;
		const end = Math.min(state.generation, at * GENERATIONS_PER_STAGE);
		return { start: countsAt(state, begin), now: countsAt(state, end) };
	});
