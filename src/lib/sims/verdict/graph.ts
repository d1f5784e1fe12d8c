import { placed } from '../../argument/layout';
import { essayArgument } from '../../argument/nodes';

/** Where each node of the argument is drawn, for the widget. */
export const places = placed(essayArgument);
