import { largeSample } from '../../ui/large-sample';
import Detail from './Detail.svelte';
import { declared as sim } from './declared';
import Widget from './Widget.svelte';

export default { sim, Widget, Detail, ...largeSample(async () => (await import('./sim')).parameterFunctionMap) };
