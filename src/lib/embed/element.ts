import { mount } from 'svelte';
import type { SimulationWithWidget } from '../essay/figure';
import type { FigureSession } from '../essay/figure-session.svelte';
import type { Place } from '../essay/wake-figure';
import { encodedState } from '../kernel/state-token';
import type { Run } from '../runtime/run.svelte';
import { changeOf } from './change';
import { skeleton, type Skeleton } from './skeleton';
import { simulationNames, wakeEmbedded } from './wake';

/**
 * `<deceptive-alignment-figure sim="…" state="…">`: a figure in somebody else's page, without a frame. All of a page share
 * this module, and each simulation's scripts and styles are fetched once. Until it is awake, and wherever it cannot wake, what
 * stands between its tags is shown: its picture.
 *
 * Attributes: `sim`, `state` (a token), `theme` (`light`, `dark`), `plain`, `hide`, `lock` (names, with spaces between).
 * Event: `change`, once for each state that it shows; `detail` holds the token, the seed and the outputs.
 */
export interface Site {
	/** The site's root, with a slash at its end. */
	readonly root: string;
	/** Chapter by simulation. */
	readonly pages: Readonly<Record<string, string>>;
	/** Where its files are, with a slash at its end. */
	readonly folder: string;
	/** Modules that hold styles, by simulation; `base` is for all, `late` and `…-late` for what is fetched once a figure is awake. */
	readonly styles: Readonly<Record<string, string>>;
	/** By simulation of which the site has found something before it wakes: the token of its own starting point. */
	readonly found: Readonly<Record<string, string>>;
	/** Another one for every build: what was found for one is not kept for the next. */
	readonly build: string;
}

const NAME = 'deceptive-alignment-figure';
const TOKEN = /^\d+\.\d+(~[\w.+-]+)*$/;
const PLAIN = ['question', 'presets', 'foot', 'play', 'detail'];
const sheets = new Map<string, Promise<CSSStyleSheet>>();

/** What the site has found of a state; null where it has not, or a host lets nothing be asked. */
const foundAt = async (url: string): Promise<string | null> => {
	try {
		const response = await fetch(url);
		return response.ok ? JSON.stringify(await response.json()) : null;
	} catch {
		return null;
	}
};

const mounted: Place = (component, options) => mount(component, options);

/** A sheet made by script is no style in the page: it holds under the strictest policy of a host. */
const sheetOf = (text: string): CSSStyleSheet => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
};

const sheetAt = (url: string): Promise<CSSStyleSheet> => {
	const known = sheets.get(url) ?? import(/* @vite-ignore */ url).then(({ default: text }) => sheetOf(text as string));
	sheets.set(url, known);
	return known;
};

const elementOf = (site: Site) =>
	class FigureElement extends HTMLElement {
		static readonly observedAttributes = ['sim', 'state', 'theme', 'plain', 'hide', 'lock'];
		#root = this.attachShadow({ mode: 'open' });
		#near = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.#ask(), { rootMargin: '300px' });
		#end: (() => void) | null = null;
		#run: Run | null = null;
		/** The attributes of what is shown, or on its way. */
		#shown: string | null = null;
		#asked = false;

		constructor() {
			super();
			this.#root.append(document.createElement('slot'));
		}

		connectedCallback() {
			this.#near.observe(this);
		}

		disconnectedCallback() {
			this.#near.disconnect();
			this.#end?.();
			[this.#end, this.#shown] = [null, null];
		}

		attributeChangedCallback(_: string, before: string | null, now: string | null) {
			if (before !== now && this.#shown !== null) this.#ask();
		}

		/** The token of what is shown; null until it is awake. */
		get state(): string | null {
			return this.#run && encodedState(this.#run.sim, this.#run);
		}

		set state(token: string | null) {
			if (token === null) this.removeAttribute('state');
			else this.setAttribute('state', token);
		}

		/** Attributes that are set together are one change. */
		#ask() {
			if (this.#asked) return;
			this.#asked = true;
			queueMicrotask(() => {
				this.#asked = false;
				if (this.isConnected) void this.#show().catch((error: Error) => this.#fail(error.message));
			});
		}

		#fail(problem: string) {
			const alert = document.createElement('p');
			alert.setAttribute('role', 'alert');
			alert.textContent = problem;
			this.#root.replaceChildren(document.createElement('slot'), alert);
		}

		#names(attribute: string): string[] {
			return (this.getAttribute(attribute) ?? '').split(/[ ,]+/).filter((name) => /^[a-z]\w*$/i.test(name));
		}

		#sheets(...names: string[]): Promise<CSSStyleSheet>[] {
			return names.flatMap((name) => (name in site.styles ? [sheetAt(site.folder + site.styles[name])] : []));
		}

		#found(sim: string, token: string): Promise<string | null> | null {
			const isFound = sim in site.found;
			return isFound
				? foundAt(`${site.root}embed/v1/${sim}/${token.replace(/~was_[^~]*/, '')}.found.json?${site.build}`)
				: null;
		}

		async #show() {
			const shown = FigureElement.observedAttributes.map((name) => this.getAttribute(name)).join('\n');
			if (shown === this.#shown) return;
			this.#shown = shown;
			const sim = this.getAttribute('sim') ?? '';
			const state = this.getAttribute('state') || (site.found[sim] ?? '');
			if (!simulationNames.includes(sim))
				throw new Error(`There is no such simulation; sim is expected to be one of ${simulationNames.join(', ')}.`);
			if (state !== '' && !TOKEN.test(state))
				throw new Error('This state is damaged; expected one such as “1.1~name_value~seed_7”.');
			const [found, ...styles] = await Promise.all([this.#found(sim, state), ...this.#sheets('base', sim)]);
			if (shown !== this.#shown) return;
			const page = `${site.root}${site.pages[sim] ?? `lab/${sim}`}/#${sim}=${state}`;
			this.#root.adoptedStyleSheets = [...styles, this.#presented()];
			const made = skeleton({ sim, state, locked: this.#names('lock'), site: site.root, page });
			if (found) made.figure.dataset.found = found;
			await this.#wake(made, shown);
		}

		/** Theme and what is left out, on the element itself, where the style sheet looks for them. */
		#presented(): CSSStyleSheet {
			const theme = this.getAttribute('theme');
			if (theme === 'light' || theme === 'dark') this.dataset.theme = theme;
			else delete this.dataset.theme;
			const hidden = this.#names('hide');
			if (this.hasAttribute('plain')) hidden.push(...PLAIN);
			if (this.hasAttribute('lock')) hidden.push('presets');
			this.dataset.hide = hidden.join(' ');
			return sheetOf(hidden.map((name) => `[data-param="${name}"] { display: none }`).join('\n'));
		}

		async #wake(made: Skeleton, shown: string) {
			const slot = this.#root.querySelector('slot');
			// Laid out, so that charts can measure themselves, but not seen before it is whole.
			if (slot) {
				made.whole.style.cssText = 'visibility:hidden;position:absolute;inset-inline:0';
				this.#root.append(made.whole);
			} else {
				this.#end?.();
				this.#root.replaceChildren(made.whole);
			}
			const { session, whole, end } = await wakeEmbedded(made.figure, (run) => this.#changed(run, made), mounted);
			if (shown !== this.#shown) {
				end();
				return made.whole.remove();
			}
			[this.#end, made.question.textContent] = [end, session.run.sim.question];
			made.whole.style.cssText = '';
			this.#root.replaceChildren(made.whole);
			await this.#tools(made, session, whole).catch(() => session.outOfReach());
		}

		/** The figure answers already: what does not come for its buttons is said in it. */
		async #tools(made: Skeleton, session: FigureSession, whole: SimulationWithWidget) {
			await session.whole;
			const [{ wakeTools }, ...styles] = await Promise.all([
				import('../essay/wake-tools'),
				...this.#sheets('late', `${session.run.sim.id}-late`)
			]);
			this.#root.adoptedStyleSheets.push(...styles);
			made.whole.dataset.styled = '';
			await wakeTools(made.figure, session, whole, mounted);
		}

		#changed(run: Run, { link, version }: Skeleton) {
			this.#run = run;
			link.hash = link.hash.replace(/=.*/, `=${encodedState(run.sim, run, null)}`);
			version.textContent = `model version ${run.sim.modelVersion} · seed ${run.seed}`;
			this.dispatchEvent(new CustomEvent('change', { detail: changeOf(run) }));
		}
	};

export const define = (site: Site): void => {
	if (!customElements.get(NAME)) customElements.define(NAME, elementOf(site));
};
