import { declaredParameters, type ValuesOf } from '../../kernel/parameter';
import { readingParameters } from './reading-params';
import { costParameters } from './cost-params';

export { presets } from './presets';

export const parameters = declaredParameters([...readingParameters, ...costParameters]);

export type Params = ValuesOf<typeof parameters>;
