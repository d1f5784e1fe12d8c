import { largeSample } from '../../ui/large-sample';
import Detail from './Detail.svelte';
import { parameterFunctionMap as sim } from './sim';
import Widget from './Widget.svelte';

export default { sim, Widget, Detail, ...largeSample };
