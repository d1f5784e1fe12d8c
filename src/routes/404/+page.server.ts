import { simulations } from '../lab/sims';
import type { PageServerLoad } from './$types';

/** `404.html`, which plain hosts show for whatever they don't have, wherever it would have been. */
export const trailingSlash = 'never';

export const load: PageServerLoad = () => ({
	bare: true,
	known: simulations.map(({ sim }) => ({ id: sim.id, title: sim.title }))
});
