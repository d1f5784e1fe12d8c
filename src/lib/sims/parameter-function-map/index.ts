import { largeSample } from '../../ui/large-sample';
import { declared as sim } from './declared';
import Widget from './Widget.svelte';

export default { sim, Widget, ...largeSample(async () => (await import('./sim')).parameterFunctionMap) };
