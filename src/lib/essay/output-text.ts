import { formatNumber, formatPercent } from '../kernel/format';
import { numberOf } from '../kernel/interval';
import type { Output } from '../kernel/simulation';

/** An output as prose shows it. */
export const outputText = (output: Output, value: unknown): string => {
	const number = numberOf(value);
	if (number === null) return value === null || value === undefined ? 'none' : '';
	return output.unit === 'probability' ? formatPercent(number) : formatNumber(number);
};
