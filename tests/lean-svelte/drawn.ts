import { render } from 'svelte/server';
import Journey from './Journey.svelte';

export const drawn = render(Journey, { props: { log: () => {} } }).body;
