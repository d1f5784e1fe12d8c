import { argumentOf } from '../argument';
import type { ArgumentNode } from '../node';
import { brainlike, caught, seen } from './caught';
import { counting } from './counting';
import {
	behaviouristReward,
	countingCredence,
	languageModelPath,
	orderingCredence,
	selectionCredence
} from './credences';
import { language } from './language';
import { ordering } from './ordering';
import { selection } from './selection';
import { unlearning } from './unlearning';
import { verdict } from './verdict';

/** The essay’s argument. A new node is a file like its neighbours, named here and by the node that reads it. */
const nodes: readonly ArgumentNode[] = [
	...[languageModelPath, orderingCredence, countingCredence, selectionCredence, behaviouristReward],
	...[ordering, unlearning, counting, selection, caught, seen],
	...[language, brainlike, verdict]
];

export const essayArgument = argumentOf(nodes, 'p');
