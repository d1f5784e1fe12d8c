import { verdict as sim } from './sim';
import Widget from './Widget.svelte';

export default { sim, Widget };
