import OrderTable from './OrderTable.svelte';
import { propertyOrdering as sim } from './sim';
import Widget from './Widget.svelte';

export default { sim, Widget, Detail: OrderTable };
