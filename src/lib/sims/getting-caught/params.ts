import { declaredParameters, type ValuesOf } from '../../kernel/parameter';
import { situationParameters } from './situation-params';
import { trainingParameters } from './training-params';

export { presets } from './presets';

export const parameters = declaredParameters([...situationParameters, ...trainingParameters]);

export type Params = ValuesOf<typeof parameters>;
