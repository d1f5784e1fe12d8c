import { clockText, elapsed, paceText } from './lesson-clock';
import { actionOf } from './keys';
import { Line } from './line';
import type { Asked, Message, Shown } from './messages';
import { ASK_MS, Watch, type Presence } from './presence';
import { part, stepsOf, type Steps } from './steps';

const WORDS: Readonly<Record<Presence, string>> = {
	unknown: 'Looking for the projector’s window. If there is none, open it: these notes then follow it.',
	there: 'In step with the projector’s window',
	gone: 'The projector’s window is gone. Open it again: it begins where it was.'
};
const OWN_WINDOW: ReadonlySet<Asked> = new Set<Asked>(['full', 'notes', 'help']);

/** The second window: notes of the step that the projector shows, the one after it, and the time. It asks; the projector decides. */
class Notes {
	readonly #steps: Steps;
	readonly #line: Line;
	readonly #watch: Watch;
	#shown: Shown | null = null;

	constructor(private readonly root: HTMLElement) {
		this.#steps = stepsOf(root);
		this.#line = new Line('notes', root.dataset.notes!, (message) => this.#hear(message));
		this.#line.session = /\bwith=(\w+)/.exec(location.hash)?.[1] ?? null;
		this.#line.other = opener as Window | null;
		this.#watch = new Watch(
			Date.now(),
			() => this.#ping(),
			(presence) => this.#showPresence(presence)
		);
	}

	open(): void {
		addEventListener('keydown', (event) => {
			const action = actionOf(event, document.activeElement);
			if (action === null || OWN_WINDOW.has(action)) return;
			event.preventDefault();
			this.#line.say({ kind: 'ask', action });
		});
		for (const button of this.root.querySelectorAll<HTMLElement>('[data-do]'))
			button.addEventListener('click', () => this.#line.say({ kind: 'ask', action: button.dataset.do as Asked }));
		addEventListener('pagehide', () => this.#line.say({ kind: 'bye' }));
		this.#showPresence('unknown');
		this.#ping();
		setInterval(() => {
			this.#watch.tick(Date.now());
			this.#showTime();
		}, ASK_MS);
	}

	#ping(): void {
		this.#line.say({ kind: this.#shown ? 'ping' : 'hello' });
	}

	#hear(message: Message): void {
		if (message.kind === 'bye') return this.#watch.left();
		// A window that comes back may have begun anew.
		if (this.#watch.presence === 'gone') this.#line.say({ kind: 'hello' });
		this.#line.session ??= message.session;
		this.#watch.heard(Date.now());
		if (message.kind === 'ping') this.#line.say({ kind: 'pong' });
		if (message.kind === 'shown') this.#show(message.shown);
	}

	#show(shown: Shown): void {
		const moved = shown.step !== this.#shown?.step;
		this.#shown = shown;
		const section = this.#steps.show(shown.step);
		part(this.root, 'count').textContent = `Step ${shown.step + 1} of ${this.#steps.count}`;
		part(this.root, 'blank').setAttribute('aria-pressed', String(shown.blank));
		part(this.root, 'clock').textContent = shown.clock.since === null ? 'Start the clock' : 'Stop the clock';
		part(this.root, 'blanked').hidden = !shown.blank;
		part<HTMLAnchorElement>(this.root, 'again').hash = `step=${shown.step + 1}`;
		this.#showTime();
		if (moved) scrollTo({ top: 0 });
		if (moved) part(this.root, 'said').textContent = part(section, 'title').textContent;
	}

	#showTime(): void {
		if (!this.#shown) return;
		const { clock, entered, step } = this.#shown;
		const { from, minutes } = this.#steps.plan[step];
		const ran = elapsed(clock, Date.now());
		const begun = ran > 0;
		part(this.root, 'elapsed').textContent = clockText(ran);
		part(this.root, 'in-step').textContent = clockText(Math.max(0, ran - entered));
		part(this.root, 'of-step').textContent = clockText(minutes * 60_000);
		part(this.root, 'pace').textContent = begun ? paceText(ran, from, minutes) : 'starts with the second step';
	}

	#showPresence(presence: Presence): void {
		this.root.dataset.presence = presence;
		part(this.root, 'presence').textContent = WORDS[presence];
		part(this.root, 'again').hidden = presence === 'there';
		for (const button of this.root.querySelectorAll<HTMLButtonElement>('button[data-do]'))
			button.disabled = presence !== 'there';
	}
}

export const openNotes = (root: HTMLElement): void => new Notes(root).open();
