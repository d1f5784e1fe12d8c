import type { Preset } from '../../kernel/simulation';
import { presetOf } from '../../kernel/preset';
import type { Params } from './params';

const preset = presetOf<Params>();

const noNumbers =
	'The source gives no number that a slider could take, and no probability that this model could be held to.';

/** What a strong agent in long use would be like: ours, and the same in each position that speaks of one. */
const strong = { cueQuality: 6, updates: 500, deployments: 100 };

/** Named positions on behaviourist rewards, honeypots and tests. */
export const presets: readonly Preset[] = [
	preset({
		id: 'byrnes',
		label: 'Byrnes: don’t get caught',
		by: 'Steven Byrnes',
		stated: { behaviourist: 'behaviour' },
		ourReading: { trapChecks: 20, honeypotRealism: 0.1 },
		ourAssumption: { ...strong, honeypotShare: 0.02 },
		claims: ['C127', 'C128', 'C143'],
		because:
			'Byrnes expects that a reward which sees only behaviour will teach “don’t get caught”, and that the first treacherous turn is already too late to train against. Honeypots he would use as a check, not as the plan; that they hardly look real to a strong agent is our reading of why. The agent is strong, trained for long, and much used.',
		differs: `${noNumbers} He is speaking of brain-like agents that plan, where this learner only forms habits: the line “what would earn most” is nearer to what he has in mind.`
	}),
	preset({
		id: 'no-test-is-real',
		label: 'A commenter: no test is real',
		by: 'a commenter on Wheaton’s post',
		ourReading: { honeypotRealism: 0.2 },
		ourAssumption: { ...strong, honeypotShare: 0.2, trapChecks: 20 },
		claims: ['C104', 'C107'],
		because:
			'The commenter holds that no test can imitate reality perfectly, so that a strong model will know when it is tested, and that few models are clever enough to deceive without also seeing that they must wait. So there are plenty of honeypots, in training and afterwards, and they look more like tests than like the world.',
		differs: noNumbers
	}),
	preset({
		id: 'without-scheming',
		label: 'Greenblatt: without scheming',
		by: 'Ryan Greenblatt',
		ourReading: { cueQuality: 0 },
		ourAssumption: { checks: 1000, deployments: 100 },
		claims: ['C151'],
		because:
			'Greenblatt thinks that tests of behaviour probably suffice as long as nobody is scheming. Without scheming a model does the same whether it is watched or not, which we write as a cue that tells nothing. Then what checks see is what deployment gets.',
		differs:
			'In this model no turn can happen without a cue; that is how we wrote his condition, not a finding. He adds that the risk of catastrophe would stay substantial, by ways that are not drawn here.'
	}),
	preset({
		id: 'varied-environments',
		label: 'nostream: hard to hack everywhere',
		by: 'nostream, commenting on Byrnes’s post',
		ourReading: { catchProbability: 0.95, watchedShare: 0.98 },
		ourAssumption: { cueQuality: 2, deployments: 100 },
		claims: ['C156'],
		because:
			'nostream points out that laboratories notice reward hacking and cut it, and that dangerous hacking would have to be selective and stay unseen, which many different environments make hard. So nearly everything is watched, nearly everything is caught, and the cue is poor.',
		differs: `${noNumbers} The comment is about today’s training of language models, not about the planning agents of Byrnes’s post.`
	}),
	preset({
		id: 'earlier-training-holds',
		label: 'Herd: earlier training holds',
		by: 'Seth Herd',
		ourReading: { startBad: 0.001 },
		ourAssumption: { cueQuality: 6 },
		claims: ['C167'],
		because:
			'Herd argues that a model which begins to scheme hides what it wants and does not thereby want something else, so that training from before is not void. We let earlier training, under which the model could not yet tell who watched, have brought the act down to one in a thousand, and give it the cue only then.',
		differs: `${noNumbers} He writes about goals; the model has only the habit that they leave.`
	}),
	preset({
		id: 'look-inside',
		label: 'Expertium: look inside',
		by: 'Expertium, commenting on Byrnes’s post',
		ourReading: { behaviourist: 'plan' },
		ourAssumption: { ...strong, intentSeen: 0.5 },
		claims: ['C143', 'C166'],
		because:
			'Expertium gives up on rewarding outward behaviour once an AI can deceive, and would rather act on its insides; Byrnes, too, puts his hope in rewards that are not behaviourist, as he takes those of human brains to be. Here half of all plans are seen, watched or not.',
		differs: `${noNumbers} The comment names self-other overlap, which is not a penalty on plans; and a model that learns to plan unseen is left out.`
	})
];
