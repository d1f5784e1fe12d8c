import type { ParameterValue, ParameterValues } from '../kernel/parameter';

/** What a slider, a number field or a choice steers: a figure’s run, or the verdict. */
export interface Steered {
	readonly values: ParameterValues;
	/** Values kept in view for comparison. */
	readonly pinned: { readonly values: ParameterValues } | null;
	/** @throws ParameterError  when the value is outside the domain */
	set(id: string, value: ParameterValue): void;
	/** The same for a value that was typed: where it does not fit others, it is refused. @throws ParameterError */
	setFitting(id: string, value: ParameterValue): void;
	/** A control was let go: the next change is a new undo step. */
	settled(): void;
}
