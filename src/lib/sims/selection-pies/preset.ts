import type { Preset, Provenance } from '../../kernel/simulation';
import type { Params } from './params';

/** A preset's values, each under where it comes from. */
interface Position extends Omit<Preset, 'values' | 'provenance'> {
	readonly stated?: Partial<Params>;
	readonly ourReading?: Partial<Params>;
	readonly ourAssumption?: Partial<Params>;
}

export const preset = ({ stated = {}, ourReading = {}, ourAssumption = {}, ...position }: Position): Preset => ({
	...position,
	values: { ...stated, ...ourReading, ...ourAssumption },
	provenance: {
		...marked(stated, 'stated'),
		...marked(ourReading, 'our reading'),
		...marked(ourAssumption, 'our assumption')
	}
});

const marked = (values: Partial<Params>, provenance: Provenance): Record<string, Provenance> =>
	Object.fromEntries(Object.keys(values).map((id) => [id, provenance]));
