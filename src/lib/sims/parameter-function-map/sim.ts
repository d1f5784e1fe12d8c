import { sampledLive } from '../../kernel/sampled';
import { simulation } from '../../kernel/simulation';
import { declared, inWords, outputs } from './declared';
import { sampling } from './sampling';
import { work } from './work';

const whole = { ...sampling, work };

export const parameterFunctionMap = simulation({
	...declared,
	sampling: whole,
	live: sampledLive(whole, outputs, inWords)
});
