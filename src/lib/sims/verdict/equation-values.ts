import { formatNumber } from '../../kernel/format';
import type { Outputs } from './model';
import type { Params } from './params';

export const equationValues = (params: Params, outputs: Outputs | null): Record<string, string> => {
	const shown = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : '—');
	return {
		languageModelPath: shown(params.languageModelPath),
		pLanguage: shown(outputs?.pLanguage),
		pBrainlike: shown(outputs?.pBrainlike),
		p: shown(outputs?.p)
	};
};
