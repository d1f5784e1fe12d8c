import type { Preset, Provenance } from './simulation';

type Values = Readonly<Record<string, number | string>>;

/** A preset's values, each under where it comes from; `P` is the simulation's parameters. */
interface Position<P extends Values> extends Omit<Preset, 'values' | 'provenance'> {
	readonly stated?: Partial<P>;
	readonly ourReading?: Partial<P>;
	readonly ourAssumption?: Partial<P>;
}

/** Declares presets of one simulation: `const preset = presetOf<Params>()`. */
export const presetOf =
	<P extends Values>() =>
	({ stated = {}, ourReading = {}, ourAssumption = {}, ...position }: Position<P>): Preset => ({
		...position,
		values: { ...stated, ...ourReading, ...ourAssumption } as Values,
		provenance: {
			...marked(stated, 'stated'),
			...marked(ourReading, 'our reading'),
			...marked(ourAssumption, 'our assumption')
		}
	});

const marked = (values: object, provenance: Provenance): Record<string, Provenance> =>
	Object.fromEntries(Object.keys(values).map((id) => [id, provenance]));
