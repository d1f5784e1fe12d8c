import { presetValues } from '../kernel/validation';
import { theVerdict } from './the-verdict';

/** What the model gives at each named position. */
export const presetVerdicts: readonly { readonly id: string; readonly label: string; readonly p: number }[] =
	theVerdict.sim.presets.map(({ id, label }) => ({
		id,
		label,
		p: theVerdict.argument.evaluator().conclusion(presetValues(theVerdict.sim, id))
	}));
