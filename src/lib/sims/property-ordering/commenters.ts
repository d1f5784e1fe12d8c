import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

const BY = 'a commenter on Wheaton’s post';

/** Objections to Wheaton's post, each built from what its commenter wrote. */
export const objections = [
	preset({
		id: 'proxy-first',
		label: 'Goals before understanding',
		by: BY,
		claims: ['C099'],
		ourReading: { preGoal: 5, preBase: 0.5 },
		ourAssumption: {
			preHorizon: 0.2,
			preAware: 0.2,
			fineGoal: 2,
			fineHorizon: 2,
			fineBase: 2,
			fineAware: 2,
			differentialExamples: 100,
			flipPerExample: 0.02,
			pointsAtOwnConcept: 0.2,
			proxyDespiteConcept: 0.2,
			mutualBoost: 1
		},
		because:
			'The commenter asks why a model could not pick up goals, and a proxy among them, from the whole internet before it grasps what its developers will want. So pre-training supplies goals ten times as readily as a concept of the base goal; everything else stays where the figure starts.',
		differs: 'The commenter asks a question and gives no number; how often this ends badly is our model’s answer alone.'
	}),
	preset({
		id: 'distilled-from-us',
		label: 'Distilled from us',
		by: BY,
		claims: ['C093', 'C094', 'C095', 'C096', 'C097', 'C098'],
		ourReading: {
			preHorizon: 2,
			preBase: 5,
			preAware: 2,
			fineHorizon: 5,
			fineAware: 5,
			mutualBoost: 5
		},
		ourAssumption: {
			preGoal: 0.5,
			fineGoal: 5,
			fineBase: 5,
			differentialExamples: 100,
			flipPerExample: 0.02,
			pointsAtOwnConcept: 0.2,
			proxyDespiteConcept: 0.5
		},
		because:
			'People have long-term goals, know their situation and sometimes only play along, and pre-training distils all of it from their text; fine-tuning need only put the parts together. So long horizons and awareness are common before fine-tuning, come quickly within it and speed each other up, and a goal formed with full understanding may still be a proxy. Whether examples then weaken the hidden motive the commenter leaves open; two corrections in expectation stand for that.',
		differs:
			'The commenter’s 80 % or more is about something else: that a training run, near the start of RLHF, considers deception as a theory of what moves the assistant. It is no estimate of how training ends, so this model is not held to it; our answer hangs mostly on our own even chance that a goal formed after understanding is a proxy.'
	}),
	preset({
		id: 'all-four-by-default',
		label: 'All four by default',
		by: BY,
		claims: ['C104', 'C105', 'C106', 'C107'],
		ourReading: { fineGoal: 10, fineHorizon: 10, fineBase: 10, fineAware: 10, flipPerExample: 0.001 },
		ourAssumption: {
			preGoal: 1,
			preHorizon: 1,
			preBase: 1,
			preAware: 1,
			differentialExamples: 100,
			pointsAtOwnConcept: 0.2,
			proxyDespiteConcept: 0.5,
			mutualBoost: 1
		},
		because:
			'A general or transformative AI without a goal, a long horizon, a grasp of its goal or a sense of its situation would not deserve the name, the commenter holds, so all four come in nearly every run. The commenter also questions whether training aims at the goal we mean, and states it robustly enough; so each example corrects little. No order is given: all four are equally quick.',
		differs:
			'The commenter gives no probability, thinks awareness of training unnecessary, and notes that a goal may be assigned after training, by a prompt; this model counts only goals that training produces, and waits for all four properties.'
	})
];
