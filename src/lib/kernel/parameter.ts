/**
 * What a simulation lets a reader choose, declared once as data.
 *
 * Sliders, number fields, links, embeds, the command line, tables and docs are all derived from these declarations.
 */

/** A claim id of `content/claims.yaml` (who argues for this value), or the words `our assumption`. */
export type ParameterSource = `C${number}` | 'our assumption';

interface Declaration {
	/** camelCase public name. */
	readonly id: string;
	readonly label: string;
	/** KaTeX. */
	readonly symbol: string;
	/** `probability` is shown as a percentage. */
	readonly unit: string;
	readonly sources: readonly ParameterSource[];
	/** One sentence for a reader: what moving it means. */
	readonly about: string;
	/** Parameters of one group stand together; the first group is always in view. */
	readonly group: string;
}

export interface NumberParameter extends Declaration {
	readonly scale: 'linear' | 'log' | 'logit';
	readonly min: number;
	readonly max: number;
	readonly default: number;
	readonly integer?: boolean;
	/** linear scale: distance of two slider positions. */
	readonly step?: number;
	/** log and logit scales whose end is 0 (or 1): the position next to that end. */
	readonly smallest?: number;
}

export interface ChoiceParameter extends Declaration {
	readonly scale: 'choice';
	readonly options: readonly { readonly id: string; readonly label: string }[];
	readonly default: string;
}

/** A truth table, written out: the output for each of 2ⁿ inputs as 0 or 1, first input 0, then 1, … */
export interface TableParameter extends Declaration {
	readonly scale: 'table';
	/** The most inputs; a table has 2, 4, … 2^`mostInputs` entries. */
	readonly mostInputs: number;
	readonly default: string;
}

export type Parameter = NumberParameter | ChoiceParameter | TableParameter;
export const isNumeric = (parameter: Parameter): parameter is NumberParameter =>
	parameter.scale !== 'choice' && parameter.scale !== 'table';
export type ParameterValue = number | string;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** The values that a list of declarations describes: `{ preGoal: number, mode: string, … }`. */
export type ValuesOf<List extends readonly Parameter[]> = {
	readonly [P in List[number] as P['id']]: P extends ChoiceParameter
		? P['options'][number]['id']
		: P extends TableParameter
			? string
			: number;
};

/** Keeps literal ids, so that `ValuesOf` can name them. */
export const declaredParameters = <const List extends readonly Parameter[]>(list: List): List => list;

/** Parameters that are shares of one whole. */
export interface ShareConstraint {
	readonly parameters: readonly string[];
	readonly sum: number;
	readonly tolerance: number;
}

/** Values that must fit together, beyond each one's own domain. */
export interface Constraint {
	readonly parameters: readonly string[];
	/** @returns one sentence with names, values and what was expected, or null when they fit. */
	readonly problem: (values: ParameterValues) => string | null;
	/** @returns values that fit, after a reader moved one of them. */
	readonly kept: (values: ParameterValues, moved: string) => ParameterValues;
}

/** @returns every parameter at its default. */
export const defaultValues = (list: readonly Parameter[]): ParameterValues =>
	Object.fromEntries(list.map((parameter) => [parameter.id, parameter.default]));
