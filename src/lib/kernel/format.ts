import type { Parameter, ParameterValue } from './parameter';

/** Digits that a reader needs: enough to tell 0.1 % from 1 %, never more than three. */
export const formatNumber = (value: number, digits = 3): string => {
	if (!Number.isFinite(value)) return value === Infinity ? '∞' : value === -Infinity ? '−∞' : '—';
	if (value === 0) return '0';
	const size = Math.abs(value);
	if (size >= 1e7 || size < 1e-4) return scientific(value, Math.min(digits, 2));
	const places = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(size))));
	const text = Number(value.toFixed(places));
	return withMinus(grouped(String(Object.is(text, -0) ? 0 : text)));
};

const scientific = (value: number, digits: number): string => {
	const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
	const sign = exponent.startsWith('-') ? '−' : '';
	return `${withMinus(mantissa === '1' ? '' : `${mantissa} × `)}10${superscript(sign + exponent.replace(/[+-]/, ''))}`;
};

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (text: string): string => [...text].map((c) => (c === '−' ? '⁻' : SUPERSCRIPT[Number(c)])).join('');

const withMinus = (text: string): string => text.replace('-', '−');

/** Thousands with a comma, as in the prose. */
const grouped = (text: string): string => {
	const [whole, fraction] = text.split('.');
	const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction ? `${parted}.${fraction}` : parted;
};

/**
 * A whole number with every digit: `10,000`. The browser's own formats take some 60 ms on a slow machine to be
 * there at all.
 */
export const formatCount = (count: number): string => grouped(String(count));

/** `12.5 %`; near 0 and 1 with as many digits as the smaller of p and 1 − p needs. */
export const formatPercent = (probability: number): string => {
	if (!Number.isFinite(probability)) return '—';
	if (probability === 0 || probability === 1) return probability === 0 ? '0 %' : '100 %';
	if (probability < 1e-6) return `${formatNumber(probability, 2)}`;
	const rest = Math.min(probability, 1 - probability) * 100;
	const places = rest >= 9.95 ? 0 : Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(rest))));
	const text = (probability * 100).toFixed(rest < 1 ? Math.min(places, 5) : places);
	return `${text === '100.00000' ? '> 99.99999' : text} %`;
};

/** `3 in 1,000`: the number of a thousand, or of the next power of ten that makes it at least one. */
export const formatOdds = (probability: number): string => {
	if (!(probability > 0)) return 'none in 1,000';
	if (probability >= 0.9995) return probability === 1 ? 'all of 1,000' : 'more than 999 in 1,000';
	let among = 1000;
	while (probability * among < 0.95 && among < 1e9) among *= 10;
	if (probability * among < 0.95) return 'fewer than 1 in 1,000,000,000';
	return `${Math.round(probability * among)} in ${formatCount(among)}`;
};

/** ln(p/(1−p)) in nats, with its sign. */
export const formatLogOdds = (probability: number): string => {
	const value = Math.log(probability / (1 - probability));
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	const size = Math.abs(value).toFixed(1);
	return `${value < 0 && size !== '0.0' ? '−' : '+'}${size}`;
};

/** A parameter's value as its label, field and prose show it. */
export const formatValue = (parameter: Parameter, value: ParameterValue): string => {
	if (parameter.scale === 'choice') return parameter.options.find((o) => o.id === value)?.label ?? String(value);
	if (parameter.scale === 'table') return String(value);
	return parameter.unit === 'probability' ? formatPercent(Number(value)) : formatNumber(Number(value));
};

/** `0–1000 expected arrivals per stage`, `0 %–100 %`, `one of a, b`. */
export const formatDomain = (parameter: Parameter): string => {
	if (parameter.scale === 'choice') return `one of ${parameter.options.map((o) => o.id).join(', ')}`;
	if (parameter.scale === 'table') return `2, 4, 8, … or ${2 ** parameter.mostInputs} digits 0 and 1`;
	const range = `${parameter.min}–${parameter.max}`;
	const unit = parameter.unit && parameter.unit !== 'probability' ? ` ${parameter.unit}` : '';
	return `${parameter.integer ? 'a whole number, ' : ''}${range}${unit}`;
};
