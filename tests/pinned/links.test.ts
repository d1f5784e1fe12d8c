import { describe, expect, it } from 'vitest';
import { pinnedOutput } from '../../src/lib/kernel/pinned-number';
import { decodedState } from '../../src/lib/kernel/state-token';
import { simulationsByFolder } from '../contract/contract';
import links from './links.json';
import { pinned, type PinnedLink } from './pinned';

const sims = new Map(simulationsByFolder);

/** 1e-12: the same operations in the same order give the same doubles; only the file's decimal digits lie between. */
const close = (now: number, then: number) => Math.abs(now - then) <= 1e-12 * Math.max(1e-300, Math.abs(then));

describe('a link that was shared', () => {
	it.each((links as unknown as PinnedLink[]).map((link) => [`${link.sim} ${link.token}`, link] as const))(
		'%s shows the numbers that it showed, or says that they have changed',
		(_, link) => {
			const sim = sims.get(link.sim);
			expect(sim, `${link.sim} is gone, and links to it lead nowhere`).toBeDefined();
			const version = Number(/^\d+\.(\d+)/.exec(link.token)![1]);
			const then = link.exact[pinnedOutput(sim!).id];
			if (version !== sim!.modelVersion) {
				const { problems } = decodedState(sim!, `${link.token}~was_${Number(then.toPrecision(6))}`);
				expect(problems[0]).toContain(`made with version ${version} of this model`);
				return;
			}
			const now = pinned(sim!, link.token);
			for (const kind of ['exact', 'live'] as const)
				for (const [id, value] of Object.entries(link[kind])) {
					const shown = `${kind} ${id} is ${now[kind][id]}; it was ${value}. A model that gives other numbers has a higher modelVersion.`;
					expect(close(now[kind][id], value), shown).toBe(true);
				}
		}
	);

	it('is one of at least three of each of the first simulations', () => {
		for (const id of ['property-ordering', 'proxy-unlearning', 'selection-pies'])
			expect(links.filter(({ sim }) => sim === id).length, id).toBeGreaterThanOrEqual(3);
	});
});
