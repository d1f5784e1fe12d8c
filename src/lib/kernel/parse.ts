import type { Parameter, ParameterValue } from './parameter';
import { ParameterError, refusal } from './validation';

/**
 * What a reader typed, as a value: `0.05`, `5 %`, `1e-3`, `1.5 × 10⁻³`, `1 in 1,000`, a choice's id or label.
 *
 * @throws ParameterError  naming the parameter, the text and the allowed range
 */
export const parsedValue = (parameter: Parameter, text: string): ParameterValue => {
	const value =
		parameter.scale === 'table'
			? text.replace(/\s/g, '')
			: parameter.scale === 'choice'
				? choiceNamed(parameter.options, text)
				: numberFrom(text);
	const problem = refusal(parameter, value ?? text.trim());
	if (!problem) return value as ParameterValue;
	const hint =
		parameter.unit === 'probability' && typeof value === 'number' && value > 1 && value <= 100
			? ` For ${text.trim()} per cent, type ${text.trim()} %.`
			: '';
	throw new ParameterError([problem + hint]);
};

const choiceNamed = (options: readonly { id: string; label: string }[], text: string): string | null => {
	const wanted = text.trim().toLowerCase();
	return options.find((o) => o.id.toLowerCase() === wanted || o.label.toLowerCase() === wanted)?.id ?? null;
};

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const numberFrom = (text: string): number | null => {
	const plain = withoutPowers(
		text
			.trim()
			.replace(/[\s\u202f]/g, '')
			.replace(/−/g, '-')
	);
	const ratio = /^([\d.,]+)in([\d.,]+)$/i.exec(plain);
	if (ratio) return quotient(ratio[1], ratio[2]);
	const percent = plain.endsWith('%');
	const digits = withoutCommas(percent ? plain.slice(0, -1) : plain);
	if (!DECIMAL.test(digits)) return null;
	return percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
};

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `1.5×10⁻³`, as this essay prints it, becomes `1.5e-3`; a power of ten alone counts once. */
const withoutPowers = (text: string): string =>
	text.replace(/(?:(?<=\d)[×x*]|^)10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus: string, digits: string, at: number) => {
		const exponent = [...digits].map((digit) => SUPERSCRIPT.indexOf(digit)).join('');
		return `${at === 0 ? '1' : ''}e${minus && '-'}${exponent}`;
	});

/** Takes the commas out of `12,500`, and leaves one that may be a decimal comma (`0,125`) to be refused. */
const withoutCommas = (text: string): string =>
	/^[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])/.test(text) ? text.replace(/,/g, '') : text;

const quotient = (part: string, whole: string): number | null => {
	const [a, b] = [part, whole].map((t) => Number(withoutCommas(t)));
	return Number.isFinite(a) && b > 0 ? a / b : null;
};
