import Detail from './Detail.svelte';
import { selectionPies as sim } from './sim';
import Widget from './Widget.svelte';

export default { sim, Widget, Detail };
