import { freshPosition } from '../../src/lib/argument/position';
import { positionFile as written } from '../../src/lib/argument/position-file';
import type { ParameterValues } from '../../src/lib/kernel/parameter';
import { theVerdict } from '../../src/lib/verdict/the-verdict';

/** Exported verdicts, as the page writes them. */
export const positionFile = (changes: ParameterValues): string => {
	const fresh = freshPosition(theVerdict);
	return written(theVerdict, { ...fresh, values: { ...fresh.values, ...changes } });
};

export const freshFile = (): string => positionFile({});
