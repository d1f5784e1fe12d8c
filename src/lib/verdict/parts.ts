import Cruxes from './Cruxes.svelte';
import Graph from './Graph.svelte';
import Hangs from './Hangs.svelte';
import Head from './Head.svelte';
import Keep from './Keep.svelte';
import Sure from './Sure.svelte';

/** The parts of the verdict’s page, in the words by which the chapter names them. */
export const parts = { head: Head, graph: Graph, sure: Sure, hangs: Hangs, cruxes: Cruxes, keep: Keep };
export type PartName = keyof typeof parts;
