import type { Argument } from './argument';
import { logOdds } from './log-odds';
import { rangedParameters, sharesScaled, type Setting } from './setting';

/** What one parameter does to the verdict between the ends of its range, all others at their points. */
export interface Bar {
	readonly id: string;
	readonly atLow: number;
	readonly atHigh: number;
}

/** @returns the widest first, in log-odds; as near as draws. Cost: two evaluations a range */
export const tornadoOf = (argument: Argument, setting: Setting): readonly Bar[] => {
	const evaluator = argument.evaluator();
	const at = (id: string, value: number) =>
		evaluator.drawnConclusion(
			sharesScaled(argument, { ...setting.values, [id]: value }, setting.values),
			undefined,
			{}
		);
	const bars = rangedParameters(argument, setting).map(({ parameter: { id }, range }) => ({
		id,
		atLow: at(id, range.low),
		atHigh: at(id, range.high)
	}));
	const width = ({ atLow, atHigh }: Bar) => Math.abs(logOdds(atHigh) - logOdds(atLow));
	return bars.sort((a, b) => width(b) - width(a));
};
