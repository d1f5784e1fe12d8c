import { essayArgument } from '../../argument/nodes';
import type { ParameterValues } from '../../kernel/parameter';

/** Every parameter of the argument’s nodes: the chapters’ under the verdict’s names, and the reader’s credences. */
export const { parameters, shares } = essayArgument;

export type Params = ParameterValues;
