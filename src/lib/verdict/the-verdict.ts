import { essayArgument } from '../argument/nodes';
import { migrations } from '../argument/nodes/migrations';
import type { Verdict } from '../argument/position';
import { verdict } from '../sims/verdict/sim';

/** The essay’s own verdict, for links, files and pages. */
export const theVerdict: Verdict = { sim: verdict, argument: essayArgument, migrations };
