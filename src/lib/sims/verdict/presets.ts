import { essayArgument } from '../../argument/nodes';
import { parameterName, type SimulationNode } from '../../argument/node';
import { presetOf } from '../../kernel/preset';
import type { Preset, Provenance } from '../../kernel/simulation';
import type { Params } from './params';

const preset = presetOf<Params>();

type Values = Record<string, number | string>;

const simulationNode = (node: string): SimulationNode =>
	essayArgument.nodes.find(({ id }) => id === node) as SimulationNode;

/** A chapter’s preset under the verdict’s names, each value with the mark that it has there; not what the node holds fixed. */
const chapterPreset = (node: string, id: string) => {
	const { sim, fixed = {} } = simulationNode(node);
	const { values, provenance } = sim.presets.find((one) => one.id === id)!;
	const marked = (mark: Provenance): Values =>
		Object.fromEntries(
			Object.entries(values)
				.filter(([name]) => provenance[name] === mark && !(name in fixed))
				.map(([name, value]) => [parameterName(node, name), value])
		);
	return {
		stated: marked('stated'),
		ourReading: marked('our reading'),
		ourAssumption: marked('our assumption')
	};
};

/** All credence in one mechanism. */
const only = (mechanism: 'ordering' | 'counting' | 'selection'): Values => ({
	orderingCredence: mechanism === 'ordering' ? 1 : 0,
	countingCredence: mechanism === 'counting' ? 1 : 0,
	selectionCredence: mechanism === 'selection' ? 1 : 0
});

/** A position that rests on one mechanism, about language models. */
const restingOn = (
	mechanism: 'ordering' | 'counting' | 'selection',
	chapter: string,
	position: Omit<Preset, 'values' | 'provenance'>
): Preset => {
	const { stated, ourReading, ourAssumption } = chapterPreset(mechanism, chapter);
	return preset({
		...position,
		stated,
		ourReading: { ...ourReading, ...only(mechanism), languageModelPath: 1 },
		ourAssumption
	});
};

const scaled = chapterPreset('selection', 'byrnes-rlvr-scaled');
const uncaught = chapterPreset('caught', 'byrnes');

/** Named positions on the whole argument. A number that its author states is held only against the proposition that he stated it about. */
export const presets: readonly Preset[] = [
	restingOn('ordering', 'wheaton', {
		id: 'wheaton',
		label: 'Wheaton: understanding first',
		by: 'David Wheaton',
		claims: ['C060', 'C061', 'C062', 'C063', 'C074', 'C079'],
		because:
			'Wheaton argues about present methods carried on, and by the order in which four properties arrive. So the system is a language model, and the order alone decides, at our reading of his rates (chapter 2).',
		states: { output: 'p', low: 0, high: 0.01 },
		differs:
			'He gives no rates; these are our reading. A result below 1 % shows that his argument holds together, not that its premises do. He does not discuss brain-like systems, so no weight is on them.'
	}),
	preset({
		id: 'byrnes',
		label: 'Byrnes: the next paradigm',
		by: 'Steven Byrnes',
		stated: { ...scaled.stated, ...uncaught.stated },
		ourReading: { ...scaled.ourReading, ...uncaught.ourReading, ...only('selection'), behaviouristReward: 0.95 },
		ourAssumption: {
			...scaled.ourAssumption,
			...uncaught.ourAssumption,
			languageModelPath: 0.2,
			caughtIntentSeen: 0.9
		},
		claims: ['C108', 'C110', 'C117', 'C122', 'C127', 'C128', 'C145', 'C146'],
		because:
			'Byrnes expects systems that learn by reward, unless somebody finds a remedy, to scheme: a reward that sees behaviour teaches them not to be caught. So most weight is on the brain-like path, at our reading of him in chapter 10, and nearly all rewards see behaviour only; the kind that he hopes for sees nine plans in ten here. For language models selection decides, with RLVR scaled up (chapter 8).',
		differs:
			'He gives no probability of deceptive alignment, and none for the path: all sizes are ours. His systems plan, where the learner of chapter 10 only forms habits; its line of what would earn most is nearer to what he means. What he calls ruthless may also want reward itself, which this page does not count.'
	}),
	restingOn('counting', 'hubinger', {
		id: 'hubinger',
		label: 'Hubinger: many ways to play along',
		by: 'Evan Hubinger',
		claims: ['C180', 'C181'],
		because:
			'In Hubinger’s talk three kinds of model do well in training, and of the kind that plays along there are most. So the system is a language model and counting alone decides, as in chapter 4.',
		differs:
			'We know the talk from a summary, which calls deception the outcome to expect, and found no probability of his. Counts and lengths are ours, and so is letting them decide alone: that the result comes this near to certainty is no claim of his.'
	}),
	restingOn('counting', 'turner', {
		id: 'turner',
		label: 'Turner: nothing to count over',
		by: 'Alex Turner',
		claims: ['C010', 'C012', 'C015', 'C017', 'C019'],
		because:
			'Turner sees little reason to expect an objective apart from abilities, and doubts that one can count over goals at all. So the system is a language model, and counting, which is the argument that he takes apart, gets one chance in twenty to apply.',
		differs:
			'The one in twenty is ours, and he doubts that such weights can be set at all. His 0.1 % to 5 % answers a question that the page we read does not show, so this preset is not held to it; that the result falls inside it shows nothing.'
	}),
	restingOn('ordering', 'distilled-from-us', {
		id: 'distilled-from-us',
		label: 'A commenter: distilled from us',
		by: 'a commenter on Wheaton’s post',
		claims: ['C093', 'C094', 'C095', 'C096', 'C098'],
		because:
			'Pre-training takes over people’s long goals, awareness and pretence, and fine-tuning only puts the parts together. So the order decides, at our reading of that (chapter 2).',
		differs:
			'The commenter’s 80 % or more is about a theory of the assistant that a training run entertains early in RLHF, not about how training ends; this preset is not held to it. The rates are our reading.'
	}),
	restingOn('selection', 'fixed-environments', {
		id: 'fixed-environments',
		label: 'nostream: environments get fixed',
		by: 'nostream, commenting on Byrnes’s post',
		claims: ['C156'],
		because:
			'Cheating in training gets noticed and repaired, and many environments make a systematic exploit hard. So the system is a language model and selection decides, with few tasks to exploit and most exploits caught (chapter 8).',
		differs:
			'The comment gives no probability, and slice sizes are ours. It adds that reinforcement learning may do more than select at a larger scale than today’s, which would take the ground from under this model.'
	})
];
