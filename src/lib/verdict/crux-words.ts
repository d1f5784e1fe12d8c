import type { Comparison, Crux } from '../argument/cruxes';
import { formatValue } from '../kernel/format';
import type { ParameterValues } from '../kernel/parameter';
import { theVerdict } from './the-verdict';
import { unbroken } from './unbroken';

const signed = (nats: number): string => `${nats < 0 ? '−' : '+'}${Math.abs(nats).toFixed(2)}`;

/** What a premise is at the two ends, in words: the first few of its parameters that move it. */
const change = ({ parameters }: Crux, from: ParameterValues, to: ParameterValues): string => {
	const moved = parameters.filter((id) => from[id] !== to[id]);
	// one more is told rather than counted
	const told = moved.slice(0, moved.length === 5 ? 5 : 4).map((id) => {
		const parameter = theVerdict.argument.parameters.find((p) => p.id === id)!;
		return `${parameter.label} ${formatValue(parameter, from[id])} → ${formatValue(parameter, to[id])}`;
	});
	const more = moved.length - told.length;
	return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
};

/** A sentence for one crux. */
export const cruxSentence = (
	crux: Crux,
	{ logOddsDifference }: Comparison,
	from: ParameterValues,
	to: ParameterValues
): string => {
	const against = crux.logOdds !== 0 && Math.sign(crux.logOdds) !== Math.sign(logOddsDifference);
	const share =
		crux.share === null
			? ''
			: `, ${Math.round(Math.abs(crux.share) * 100)} % of the difference${against ? ', the other way' : ''}`;
	const error = crux.low === crux.high ? '' : ` (${signed(crux.low)} to ${signed(crux.high)})`;
	return unbroken(`${crux.label}: ${signed(crux.logOdds)} nats${error}${share}. ${change(crux, from, to)}.`);
};

export const nats = signed;
