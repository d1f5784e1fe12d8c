import { presetOf } from '../../kernel/preset';
import type { Preset } from '../../kernel/simulation';
import type { Params } from './params';

const preset = presetOf<Params>();

const oneRightGoal = { log10CountInternal: 0 };
const counts = { log10CountPointer: 3, log10CountDeceptive: 12 };
const lengths = { bitsInternal: 30, bitsPointer: 35, bitsDeceptive: 64 };
const times = { stepsInternal: 20, stepsPointer: 25, stepsDeceptive: 35 };

const numbersAreOurs = 'No source gives a count, a length or a number of steps: those numbers are ours.';

/** Who counts what. The order of the counts is the sources’; every size is ours. */
export const presets: readonly Preset[] = [
	preset({
		id: 'bare-count',
		label: 'The bare count',
		by: 'the counting argument as its critics report it',
		ourReading: { countingMode: 'functions', separateObjective: 1, ...oneRightGoal },
		ourAssumption: { ...counts, ...lengths, ...times, simplicityWeight: 1, speedWeight: 0 },
		claims: ['C015', 'C182'],
		because:
			'There are more ways to be a schemer than not to be one; so, other things equal, expect a schemer. Turner objects that this counts functions. So each goal counts once here, an objective to count over is taken for granted, and lengths and steps have no price.',
		differs: `${numbersAreOurs} Few people argue just this: Carlsmith keeps the words “other things equal”, and Hubinger goes on to weigh simplicity.`
	}),
	preset({
		id: 'hubinger',
		label: 'Hubinger: a simple goal will do',
		by: 'Evan Hubinger',
		ourReading: { countingMode: 'parameterisations', separateObjective: 1, simplicityWeight: 1, ...oneRightGoal },
		ourAssumption: { ...counts, ...times, bitsInternal: 30, bitsPointer: 35, bitsDeceptive: 50, speedWeight: 0 },
		claims: ['C180', 'C181'],
		because:
			'Hubinger tells of three kinds of good Christian: a Christ, who is one of a kind, a Luther, of whom there are several, and a Pascal, who may want anything at all. He measures simplicity by the length of code. So one goal makes an internally aligned model, and a deceptive one needs little beyond naming any of its many goals: 10 bits of 50 are not spent on that.',
		states: { output: 'pDeceptive', low: 0.5, high: 1 },
		differs: `${numbersAreOurs} We know his talk from a summary, which has him call deception the default outcome, and found no probability of his.`
	}),
	preset({
		id: 'carlsmith-speed',
		label: 'Carlsmith: scheming takes time',
		by: 'Joe Carlsmith, on an argument that he weighs',
		ourReading: { countingMode: 'parameterisations', separateObjective: 1, ...oneRightGoal },
		ourAssumption: { ...counts, ...lengths, ...times, simplicityWeight: 1, speedWeight: 0.3 },
		claims: ['C184'],
		because:
			'Among arguments against schemers that look at the finished model, Carlsmith calls this the main one: they reason more. They must work out that playing along serves their goal, and keep checking whether the time has come. Here a deceptive model takes ten steps more than a pointer model, at 0.3 nats each.',
		differs: `${numbersAreOurs} His report treats the speed argument as one among many, and we set only this one.`
	}),
	preset({
		id: 'wheaton-pointing',
		label: 'Wheaton: pointing is cheap',
		by: 'David Wheaton',
		ourReading: { countingMode: 'parameterisations', bitsPointer: 20 },
		ourAssumption: {
			...oneRightGoal,
			...counts,
			...times,
			bitsInternal: 30,
			bitsDeceptive: 64,
			simplicityWeight: 1,
			speedWeight: 0.1,
			separateObjective: 0.5
		},
		claims: ['C036', 'C075'],
		because:
			'Wheaton holds that pre-training leaves the concept of the base goal ready-made, so that alignment only has to point at it. Turner adds that simple words did carry concepts after all. A pointer is cheap then: 20 bits, with everything else as the figure starts.',
		differs: `${numbersAreOurs} Wheaton argues about the order in which properties arrive, not about lengths; reading him in bits is our step.`
	}),
	preset({
		id: 'turner',
		label: 'Turner: nothing to count over',
		by: 'Alex Turner',
		ourReading: { countingMode: 'parameterisations' },
		ourAssumption: {
			...oneRightGoal,
			...counts,
			...lengths,
			...times,
			simplicityWeight: 1,
			speedWeight: 0.1,
			separateObjective: 0.05
		},
		claims: ['C010', 'C015', 'C017', 'C019'],
		because:
			'Turner makes two objections: parameterisations should be counted, not functions; and there is no reason to expect an inner objective apart from abilities. The second is nearly the whole of this preset: a credence of one in twenty that there is anything to count over.',
		differs: `${numbersAreOurs} He names no credence for this premise; the 0.1 % to 5 % on the same page answer a question that we cannot see. He also doubts that anybody can reason about such weights, and so would not set them.`
	}),
	preset({
		id: 'belrose-pope',
		label: 'Belrose and Pope: no indifference',
		by: 'Nora Belrose and Quintin Pope',
		ourReading: { countingMode: 'parameterisations' },
		ourAssumption: {
			...oneRightGoal,
			...times,
			log10CountPointer: 3,
			log10CountDeceptive: 3,
			bitsInternal: 30,
			bitsPointer: 35,
			bitsDeceptive: 34,
			simplicityWeight: 1,
			speedWeight: 0.1,
			separateObjective: 0.1
		},
		claims: ['C183', 'C185', 'C186'],
		because:
			'Belrose and Pope argue that giving each possible goal an equal chance misuses the principle of indifference: the same move “proves” that networks never generalise. So the large number is taken away: a thousand goals instead of 10¹², and the 30 bits that naming one among so many would take. They also doubt that a goal is a thing inside a network, which could have held another: a credence of one in ten.',
		differs: `${numbersAreOurs} They reject counting as evidence altogether, and would set no such weights. Note what the figure does with their change: nothing, since those bits cancel against the count.`
	})
];
