import { error } from '@sveltejs/kit';
import { simulations } from '../sims';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => simulations.map(({ sim }) => ({ sim: sim.id }));

export const load: PageServerLoad = ({ params }) => {
	if (!simulations.some(({ sim }) => sim.id === params.sim)) error(404, `There is no simulation “${params.sim}”.`);
	return { sims: [params.sim] };
};
