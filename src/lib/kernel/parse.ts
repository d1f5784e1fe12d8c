import type { Parameter, ParameterValue } from './parameter';
import { ParameterError, refusal } from './validation';

/**
 * What a reader typed, as a value: `0.05`, `5 %`, `1e-3`, `1 in 1,000`, a choice's id or label.
 *
 * @throws ParameterError  naming the parameter, the text and the allowed range
 */
export const parsedValue = (parameter: Parameter, text: string): ParameterValue => {
	const value = parameter.scale === 'choice' ? choiceNamed(parameter.options, text) : numberFrom(text);
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
	const plain = text.trim().replace(/[\s\u202f]/g, '').replace(/−/g, '-');
	const ratio = /^([\d.,]+)in([\d.,]+)$/i.exec(plain);
	if (ratio) return quotient(ratio[1], ratio[2]);
	const percent = plain.endsWith('%');
	const digits = (percent ? plain.slice(0, -1) : plain).replace(/,(?=\d{3}(\D|$))/g, '');
	if (!DECIMAL.test(digits)) return null;
	return percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
};

const quotient = (part: string, whole: string): number | null => {
	const [a, b] = [part, whole].map((t) => Number(t.replace(/,/g, '')));
	return Number.isFinite(a) && b > 0 ? a / b : null;
};
