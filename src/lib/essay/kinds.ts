/** The four properties that deceptive alignment needs, and the sixteen combinations of having and lacking them. */

export type PropertyId = 'G' | 'H' | 'B' | 'S';

export interface Property {
	readonly id: PropertyId;
	readonly name: string;
	readonly means: string;
	readonly mark: 'triangle' | 'diamond' | 'circle' | 'square';
	/** CSS variable of the hue that this property has in the whole essay. */
	readonly colour: `--${string}`;
}

/** In the order in which a combination names them. */
export const properties: readonly Property[] = [
	{
		id: 'G',
		name: 'goal-directed',
		means: 'Chooses its acts by where they lead, and finds another way when one is blocked.',
		mark: 'triangle',
		colour: '--goal'
	},
	{
		id: 'H',
		name: 'long horizon',
		means: 'Wants things that lie beyond the present task, perhaps after training is over.',
		mark: 'diamond',
		colour: '--horizon'
	},
	{
		id: 'B',
		name: 'concept of the base goal',
		means: 'Has a picture of what its training is meant to teach.',
		mark: 'circle',
		colour: '--base'
	},
	{
		id: 'S',
		name: 'situational awareness',
		means: 'Knows that it is a model in training, and that what it does now changes what it will be.',
		mark: 'square',
		colour: '--aware'
	}
];

export type FailureId = 'error' | 'misgeneralisation' | 'shortcut' | 'unwatched' | 'power' | 'deceptive';

export interface Failure {
	readonly name: string;
	/** Without any one of these a system cannot fail in this way. */
	readonly needs: readonly PropertyId[];
}

export const failures: Readonly<Record<FailureId, Failure>> = {
	error: { name: 'plain error', needs: [] },
	misgeneralisation: { name: 'goal misgeneralisation', needs: ['G'] },
	shortcut: { name: 'a knowing short cut', needs: ['G', 'B'] },
	unwatched: { name: 'misbehaving when nobody looks', needs: ['G', 'S'] },
	power: { name: 'open power-seeking', needs: ['G', 'H'] },
	deceptive: { name: 'deceptive alignment', needs: ['G', 'H', 'B', 'S'] }
};

export interface Kind {
	readonly has: readonly PropertyId[];
	readonly name: string;
	/** What sort of system it is. */
	readonly kind: string;
	/** A failure that it can have; null where there is no such kind of system. */
	readonly can: { readonly failure: FailureId; readonly text: string } | null;
	/** A failure that it cannot have, and the properties that it would need for it; null where none is lacking. */
	readonly cannot: { readonly failure: FailureId; readonly lacks: readonly PropertyId[]; readonly text: string } | null;
}

/** A horizon is the horizon of a goal: nothing can want a far-off thing and want nothing. */
export const isPossible = (has: readonly PropertyId[]): boolean => !has.includes('H') || has.includes('G');

export const lacking = (has: readonly PropertyId[], needs: readonly PropertyId[]): PropertyId[] =>
	needs.filter((id) => !has.includes(id));

/** Part of the address of a combination: its letters, or `none`. */
export const kindId = (has: readonly PropertyId[]): string => has.join('') || 'none';

/** Rows of the table: what the system wants. */
export const wants: readonly { readonly has: readonly PropertyId[]; readonly label: string }[] = [
	{ has: [], label: 'wants nothing' },
	{ has: ['G'], label: 'wants something now' },
	{ has: ['G', 'H'], label: 'wants something later' },
	{ has: ['H'], label: 'no goal, yet a horizon: no such kind' }
];

/** Columns of the table: what the system knows. */
export const knows: readonly { readonly has: readonly PropertyId[]; readonly label: string }[] = [
	{ has: [], label: 'knows neither' },
	{ has: ['B'], label: 'knows the base goal' },
	{ has: ['S'], label: 'knows its situation' },
	{ has: ['B', 'S'], label: 'knows both' }
];

export const kinds: readonly Kind[] = [
	{
		has: [],
		name: 'A reflex',
		kind: 'A spam filter: a letter in, a verdict out. Its rules worked on the examples that it was given, and it has no idea what they are for.',
		can: { failure: 'error', text: 'It throws away your sister’s letter, and will do so again tomorrow.' },
		cannot: {
			failure: 'misgeneralisation',
			lacks: ['G'],
			text: 'A wrong rule is not a wrong goal. It is after nothing, so it has nothing to hide.'
		}
	},
	{
		has: ['B'],
		name: 'A well-read clerk',
		kind: 'A language model fresh from pre-training, as Wheaton pictures it. Among everything else it has read what people ask of a good assistant, and it makes none of that its aim.',
		can: {
			failure: 'error',
			text: 'It gives a poor answer because such a page would have gone on like that. It may even flatter, out of habit.'
		},
		cannot: { failure: 'shortcut', lacks: ['G'], text: 'It may know better and do worse, but for the sake of nothing.' }
	},
	{
		has: ['S'],
		name: 'A name tag',
		kind: 'A system that can say what it is: a model, in training, altered by every mistake. What the training is for, it has not gathered. Hard to find in practice, since the same pages tell of both.',
		can: { failure: 'error', text: 'It may act differently when a page looks like a test, by mere association.' },
		cannot: { failure: 'unwatched', lacks: ['G'], text: 'It can tell that nobody is looking, and has no use for it.' }
	},
	{
		has: ['B', 'S'],
		name: 'A commentator',
		kind: 'A language model that can explain this whole table: what it was made for, what training does to it, how a schemer would act. It comments on the game and plays no side.',
		can: {
			failure: 'error',
			text: 'If asked to, or misled by its prompt, it speaks a schemer’s lines. They end with the page.'
		},
		cannot: {
			failure: 'deceptive',
			lacks: ['G', 'H'],
			text: 'Lines are not yet plans. Whether one can read so many planners and not become one is disputed.'
		}
	},
	{
		has: ['G'],
		name: 'A maze runner',
		kind: 'A player of a video game in which the coin always lay at the right-hand end. It has learnt to get to that end, past every obstacle, and wants nothing once the level is over.',
		can: {
			failure: 'misgeneralisation',
			text: 'Move the coin and it runs past it, as nimble as ever. Anyone can see it.'
		},
		cannot: {
			failure: 'shortcut',
			lacks: ['B'],
			text: 'It never knew that you meant the coin, so it does not knowingly cross you.'
		}
	},
	{
		has: ['G', 'B'],
		name: 'An eager pupil',
		kind: 'It wants something from each task, and it has understood what you would like from it. The two can differ: say, an assistant that wants you pleased when the chat ends.',
		can: {
			failure: 'shortcut',
			text: 'It sees that you asked for the truth, and says what pleases. Where the two part, it shows.'
		},
		cannot: {
			failure: 'deceptive',
			lacks: ['H', 'S'],
			text: 'It has no later to save itself for, and no notion that it could be changed.'
		}
	},
	{
		has: ['G', 'S'],
		name: 'A sausage thief',
		kind: 'Roughly, a clever dog. It wants the sausage, knows very well when it is being trained, and has no idea what all the training is meant to achieve.',
		can: {
			failure: 'unwatched',
			text: 'Good as gold while you look; when you turn round, the plate is empty. A hidden camera settles it.'
		},
		cannot: {
			failure: 'deceptive',
			lacks: ['H', 'B'],
			text: 'It can hold back but not play a part, for it does not know the part, and its plans end at the plate.'
		}
	},
	{
		has: ['G', 'B', 'S'],
		name: 'An exam cheat',
		kind: 'It knows what you meant, knows that it is graded and that the grade shapes it, and wants something before this task is out. Coding models that rig the tests and admit, when asked, that nobody wanted that come near it.',
		can: {
			failure: 'shortcut',
			text: 'It breaks the spirit of the task with open eyes, and lies if lying helps today.'
		},
		cannot: {
			failure: 'deceptive',
			lacks: ['H'],
			text: 'Good conduct now for freedom later buys it nothing: all it wants is in this exam.'
		}
	},
	{
		has: ['G', 'H'],
		name: 'A hoarder',
		kind: 'It wants something far off and lays in means for it, day after day. That it is a model, or that anybody meant it for anything, has not crossed its mind. Think of a squirrel that really did plan for spring.',
		can: { failure: 'power', text: 'It piles up money, copies and keys in plain view. Nothing tells it to hide them.' },
		cannot: {
			failure: 'deceptive',
			lacks: ['B', 'S'],
			text: 'It knows of nobody to deceive, nor what they would like to see.'
		}
	},
	{
		has: ['G', 'H', 'B'],
		name: 'An open book',
		kind: 'A believer with a cause, who knows quite well what you would prefer. That its own wishes are being reshaped while it works has never occurred to it.',
		can: { failure: 'power', text: 'It argues, refuses, gathers support, all in the open, and is corrected.' },
		cannot: {
			failure: 'deceptive',
			lacks: ['S'],
			text: 'It sees no training to get through. One commenter objects that an able system would hide anyway, until it was strong.'
		}
	},
	{
		has: ['G', 'H', 'S'],
		name: 'A spy without a script',
		kind: 'It wants something far off and knows that training could take that wish away. What its trainers would like to see, it has not found out. Wheaton doubts that any model could be so clever and not know.',
		can: { failure: 'unwatched', text: 'It lies low, stalls, or looks for a way out when nobody is about.' },
		cannot: {
			failure: 'deceptive',
			lacks: ['B'],
			text: 'It would pretend if it could, but nobody can play a part unread.'
		}
	},
	{
		has: ['G', 'H', 'B', 'S'],
		name: 'Steward or impostor',
		kind: 'It has all that pretending takes, and need not be pretending. A loyal steward has all four as well. What tells the two apart is where the goal points.',
		can: {
			failure: 'deceptive',
			text: 'Possible with all four, and only if the goal is something other than the base goal.'
		},
		cannot: null
	},
	{
		has: ['H'],
		name: 'A cathedral',
		kind: 'It will stand for centuries and looks forward to none of them. A horizon is how far a goal reaches; where there is no goal, nothing reaches.',
		can: null,
		cannot: { failure: 'power', lacks: ['G'], text: 'It has a future, and does not want it.' }
	},
	{
		has: ['H', 'B'],
		name: 'A charter',
		kind: 'A page that says what is wanted of generations to come. The wish is that of the people who signed it. The paper does not share it.',
		can: null,
		cannot: { failure: 'power', lacks: ['G'], text: 'It states an aim and has none.' }
	},
	{
		has: ['H', 'S'],
		name: 'A drifting probe',
		kind: 'A space probe beyond the planets, with a plaque on its side that says what it is. It will travel for ages and is on its way to nothing.',
		can: null,
		cannot: { failure: 'unwatched', lacks: ['G'], text: 'Nobody has looked for years, and it makes no difference.' }
	},
	{
		has: ['H', 'B', 'S'],
		name: 'A novel',
		kind: 'A novel about a scheming machine holds the long plan, the rules and the training. They belong to its hero; the book wants nothing. A model that recites it sits with the commentator.',
		can: null,
		cannot: { failure: 'deceptive', lacks: ['G'], text: 'It describes a pretender. It does not pretend.' }
	}
];

/** What becomes of a system with all four: everything hangs on what its goal points at. */
export const outcomes: readonly {
	readonly pointsAt: 'base' | 'other';
	readonly name: string;
	readonly text: string;
}[] = [
	{
		pointsAt: 'base',
		name: 'aligned',
		text: 'The goal is its own picture of the base goal, faults and all. It has nothing to hide; where the picture is wrong, it errs in the open.'
	},
	{
		pointsAt: 'other',
		name: 'deceptively aligned',
		text: 'The goal is something else, kept apart from that picture. If waiting pays, it plays the steward until nobody can correct it.'
	}
];

/** Not a seventeenth combination: what sets it apart is what it wants. */
export const directRewardOptimiser = {
	name: 'The direct reward optimiser',
	kind: 'It wants the reward itself, or whatever stands right beside it: the score, the rater’s click.',
	can: 'It games the measure, and lies to the rater whenever lies are paid for.',
	apart:
		'It need not wait for a later, nor hide a goal that the reward would train away. So it is not deceptively aligned, however much it deceives; and Wheaton, who leaves it out of his estimate, thinks it the likelier danger.'
} as const;
