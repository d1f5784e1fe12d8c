import { mount, unmount } from 'svelte';
import { encodedState } from '../kernel/state-token';
import { sharedToken } from '../kernel/shared-token';
import { pinnedNumber } from '../kernel/pinned-number';
import type { Run } from '../runtime/run.svelte';
import { embedPath, keptNames, nearestState, namedTokens } from './address';
import ShareDialog from './ShareDialog.svelte';
import type { Shared } from './snippets';

/** The site's root: what the page says, else what this script's own address says. */
const siteOf = (root: HTMLElement): string => {
	const said = root.closest<HTMLElement>('[data-site]')?.dataset.site;
	return said || new URL(/* @vite-ignore */ '../../../', import.meta.url).href;
};

/** The page of the essay that a link leads to: this one, or from an embed the one that it names. */
const pageOf = (run: Run, root: HTMLElement): string => {
	const named = document.querySelector<HTMLAnchorElement>('[data-page-link]') ?? root.querySelector('[data-page-link]');
	const was = pinnedNumber(run.sim, run.values);
	if (named) {
		const token = encodedState(run.sim, run, null, was);
		return named.href.replace(/#([a-z0-9-]+)=.*/, `#$1=${token}`);
	}
	return `${location.origin}${location.pathname}#${root.dataset.figure}=${encodedState(run.sim, run, run.baseline, was)}`;
};

export interface Offer {
	readonly shared: Shared;
	/** The state whose picture is shown, where plain files have none of this one; null where it is this one's. */
	readonly pictureOf: string | null;
}

const offerOf = (run: Run, root: HTMLElement): Offer => {
	const site = siteOf(root);
	const token = sharedToken(run.sim, run);
	const kept = !__STATIC__ || namedTokens(run.sim).includes(token);
	const nearest = kept ? null : nearestState(run.sim, run.values);
	const drawn = nearest ? keptNames(run.sim, nearest).at(-1)! : token;
	const answer = run.answer.exact ?? {};
	return {
		shared: {
			sim: run.sim,
			state: { values: run.values, seed: run.seed },
			sentence: run.answer.exact ? run.sim.sentence(run.values, answer) : run.sim.question,
			token,
			page: pageOf(run, root),
			site,
			embed: site + embedPath(run.sim.id, token),
			png: site + embedPath(run.sim.id, drawn, 'png')
		},
		pictureOf: nearest?.name ?? null
	};
};

/** Opens the dialog in which a figure, as it is now, can be taken along. */
export const share = (run: Run, root: HTMLElement): void => {
	const home = root.getRootNode();
	const target = home instanceof ShadowRoot ? home : document.body;
	const asked = (home as Document | ShadowRoot).activeElement;
	const dialog = mount(ShareDialog, {
		target,
		props: {
			...offerOf(run, root),
			answer: run.answer.exact ?? run.estimate.outputs,
			closed: () => {
				void unmount(dialog);
				if (asked instanceof HTMLElement) asked.focus();
			}
		}
	});
};
