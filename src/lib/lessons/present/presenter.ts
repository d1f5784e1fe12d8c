import { storedInWindow, storeInWindow } from '../../runtime/window-storage';
import { elapsed, paused, started, STOPPED } from './lesson-clock';
import { actionOf, lettingGo, type Action } from './keys';
import { Line } from './line';
import type { Asked, Message, Shown } from './messages';
import { keepForOffline } from './offline';
import { ASK_MS, Watch } from './presence';
import { fragmentOf, stepIn } from './step-address';
import { part, stepsOf, type Steps } from './steps';

const NOTES_WINDOW = 'popup,width=980,height=760';

/** The projector’s window: one step at a time; what it shows, the notes follow. */
class Presenter {
	readonly #steps: Steps;
	readonly #line: Line;
	readonly #watch: Watch;
	readonly #kept: string;
	#shown: Shown;

	constructor(private readonly root: HTMLElement) {
		this.#steps = stepsOf(root);
		const lesson = root.dataset.projector!;
		this.#kept = `deceptive-alignment:presenting:${lesson}`;
		const kept = keptIn(this.#kept);
		this.#shown = {
			step: stepIn(location.hash, this.#steps.count),
			blank: false,
			clock: kept.clock,
			entered: kept.entered
		};
		this.#line = new Line('projector', lesson, (message) => this.#hear(message));
		this.#line.session = kept.session;
		this.#watch = new Watch(
			Date.now(),
			() => this.#line.say({ kind: 'ping' }),
			() => this.#showPresence()
		);
	}

	open(): void {
		addEventListener('keydown', (event) => this.#press(event));
		addEventListener('hashchange', () => this.#go(stepIn(location.hash, this.#steps.count)));
		addEventListener('pagehide', () => this.#line.say({ kind: 'bye' }));
		addEventListener('pageshow', ({ persisted }) => persisted && this.#tell());
		document.addEventListener('fullscreenchange', () => this.#showFullScreen());
		for (const button of this.root.querySelectorAll<HTMLElement>('[data-do]'))
			button.addEventListener('click', (event) => {
				event.preventDefault();
				this.#do(button.dataset.do as Action);
			});
		part(this.root, 'blank').addEventListener('click', () => this.#do('blank'));
		followStates(this.root);
		this.#show();
		this.#tell();
		setInterval(() => this.#watch.tick(Date.now()), ASK_MS);
	}

	#press(event: KeyboardEvent): void {
		const focus = document.activeElement;
		if (lettingGo(event, focus)) return (focus as HTMLElement).blur();
		if (this.#shown.blank && event.key === 'Escape') return this.#do('blank');
		const action = actionOf(event, focus);
		if (action === null) return;
		event.preventDefault();
		this.#do(action);
	}

	#do(action: Asked): void {
		if (typeof action === 'object') return this.#go(action.step);
		if (typeof action === 'number') return this.#choose(action);
		const { step, blank, clock } = this.#shown;
		const now = Date.now();
		if (action === 'next') this.#go(step + 1);
		else if (action === 'previous') this.#go(step - 1);
		else if (action === 'first') this.#go(0);
		else if (action === 'last') this.#go(this.#steps.count - 1);
		else if (action === 'blank') this.#become({ blank: !blank });
		else if (action === 'clock')
			this.#become({ clock: clock.since === null ? started(clock, now) : paused(clock, now) });
		else if (action === 'reset') this.#become({ clock: STOPPED, entered: 0 });
		else if (action === 'full') void this.#fullScreen();
		else if (action === 'notes') this.#openNotes();
		else if (action === 'help') part<HTMLDialogElement>(this.root, 'help').showModal();
	}

	/** Leaving the first step sets the clock going. A blank screen shows again whatever is asked for next. */
	#go(to: number): void {
		const step = Math.min(Math.max(to, 0), this.#steps.count - 1);
		if (step === this.#shown.step && !this.#shown.blank) return;
		const now = Date.now();
		const moved = step !== this.#shown.step;
		const begins = step > 0 && this.#shown.clock.since === null && elapsed(this.#shown.clock, now) === 0;
		const clock = begins ? started(this.#shown.clock, now) : this.#shown.clock;
		this.#become({ step, blank: false, clock, ...(moved && { entered: elapsed(clock, now) }) });
		if (!moved) return;
		scrollTo({ top: 0 });
		this.root.querySelector<HTMLElement>('[data-step][data-on] [data-part="title"]')!.focus({ preventScroll: true });
	}

	#become(change: Partial<Shown>): void {
		this.#shown = { ...this.#shown, ...change };
		this.#show();
		this.#tell();
	}

	#show(): void {
		const { step, blank, clock, entered } = this.#shown;
		this.#steps.show(step);
		part(this.root, 'count').textContent = `${step + 1} of ${this.#steps.count}`;
		part(this.root, 'blank').hidden = !blank;
		part(this.root, 'content').inert = blank;
		part(this.root, 'said').textContent = blank ? 'The screen is blank. Press B to show it again.' : '';
		part<HTMLButtonElement>(this.root, 'previous').disabled = step === 0;
		part<HTMLButtonElement>(this.root, 'next').disabled = step === this.#steps.count - 1;
		const fragment = fragmentOf(location.hash, step);
		if (fragment !== location.hash) history.replaceState(history.state, '', fragment);
		storeInWindow(this.#kept, JSON.stringify({ session: this.#line.session, clock, entered }));
	}

	#tell(): void {
		this.#line.say({ kind: 'shown', shown: this.#shown });
	}

	#hear({ kind, ...message }: Message): void {
		if (kind === 'bye') return this.#watch.left();
		this.#watch.heard(Date.now());
		if (kind === 'hello') this.#tell();
		if (kind === 'ping') this.#line.say({ kind: 'pong' });
		if (kind === 'ask' && 'action' in message) this.#do(message.action);
	}

	#choose(number: number): void {
		this.root.querySelectorAll<HTMLAnchorElement>('[data-step][data-on] [data-state]')[number - 1]?.click();
	}

	/** Where the browser allows no second window, the link itself opens one. */
	#openNotes(): void {
		const link = part<HTMLAnchorElement>(this.root, 'notes');
		// Nothing answers for a folder where pages are opened from files.
		const page = location.protocol === 'file:' ? 'index.html' : '';
		const address = `${link.href.replace(/#.*/, '')}${page}#with=${this.#line.session}`;
		const opened = open(address, `notes-${this.#line.session}`, NOTES_WINDOW);
		if (opened) this.#line.other = opened;
		else
			part(this.root, 'presence').textContent =
				'The browser blocked the second window. Allow it for this page, then press N again.';
	}

	#showPresence(): void {
		const words = { unknown: '', there: 'Notes are open', gone: 'The notes window is gone; press N to open it again.' };
		part(this.root, 'presence').textContent = words[this.#watch.presence];
	}

	async #fullScreen(): Promise<void> {
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await document.documentElement.requestFullscreen();
		} catch {
			part(this.root, 'presence').textContent = 'The browser allows no full screen here; try F11.';
		}
	}

	#showFullScreen(): void {
		part(this.root, 'full').setAttribute('aria-pressed', String(document.fullscreenElement !== null));
	}
}

const keptIn = (key: string): { session: string } & Pick<Shown, 'clock' | 'entered'> => {
	const fresh = { session: Math.random().toString(36).slice(2, 10), clock: STOPPED, entered: 0 };
	try {
		return { ...fresh, ...JSON.parse(storedInWindow(key) ?? '{}') };
	} catch {
		return fresh;
	}
};

/** The button of the state that a figure is in says so, until the figure is moved. */
const followStates = (root: HTMLElement): void => {
	const mark = (link: HTMLElement | null, step: Element) => {
		for (const other of step.querySelectorAll('[data-state]'))
			if (other === link) other.setAttribute('aria-current', 'true');
			else other.removeAttribute('aria-current');
	};
	for (const step of root.querySelectorAll('[data-step]')) {
		step.addEventListener('click', ({ target }) => {
			const link = (target as Element).closest<HTMLElement>('[data-state]');
			if (link) mark(link, step);
		});
		for (const name of ['input', 'pointerdown'] as const)
			step.querySelector('figure')?.addEventListener(name, () => mark(null, step));
	}
};

export const openPresenter = (root: HTMLElement): void => {
	new Presenter(root).open();
	void keepForOffline(root);
};
