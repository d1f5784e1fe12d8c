import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { askedState, EMBED, embedPath, LONGEST_STATE } from '$lib/share/address';
import type { SimulationWithWidget } from '$lib/essay/figure';
import { nearestName } from '$lib/kernel/nearest-name';
import type { DecodedState } from '$lib/kernel/state-token';
import { simulations } from '../../../lab/sims';

export interface Asked {
	readonly whole: SimulationWithWidget;
	readonly token: string;
	readonly state: DecodedState;
	/** What was asked for is a name for this token, whose address it should have. */
	readonly renamed: boolean;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The simulation and state of an address. @throws a 404 that names what is nearest, or a 414 for a state too long to keep */
export const asked = (id: string, text: string): Asked => {
	const whole = simulations.find(({ sim }) => sim.id === id);
	if (!whole) {
		const nearest = nearestName(
			id,
			simulations.map(({ sim }) => sim.id)
		)!;
		error(404, {
			message: `There is no simulation “${shortened(id)}”.`,
			nearest: { href: `${base}/${EMBED}/${nearest}/`, name: nearest }
		});
	}
	if (text.length > LONGEST_STATE)
		error(414, `This state has ${text.length} characters; expected at most ${LONGEST_STATE}.`);
	const found = askedState(whole.sim, text);
	if (found.kind === 'missing')
		error(404, {
			message: `“${shortened(text)}” is no state: ${found.problem}`,
			nearest: { href: `${base}/${embedPath(id, found.nearest)}/`, name: found.nearest }
		});
	if (found.kind === 'preset') return { whole, ...found, state: askedToken(whole, found.token), renamed: true };
	return { whole, ...found, renamed: false };
};

const askedToken = ({ sim }: SimulationWithWidget, token: string): DecodedState => {
	const found = askedState(sim, token);
	if (found.kind !== 'state') throw new Error(`${token} is no token of ${sim.id}.`);
	return found.state;
};
