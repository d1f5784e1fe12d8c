import { toggleFullScreen } from './full-screen';
import { Kept } from './kept';
import { actionOf, lettingGo, type Action } from './keys';
import { Line } from './line';
import type { Asked, Message, Shown } from './messages';
import { openedNotes } from './notes-window';
import { keepForOffline } from './offline';
import { ASK_MS, Watch } from './presence';
import { isMove, shownAfter, type Move } from './shown';
import { followStates } from './state-marks';
import { fragmentOf, stepIn } from './step-address';
import { part, stepsOf, type Steps } from './steps';

/** The projector’s window: one step at a time; what it shows, the notes follow. */
class Presenter {
	readonly #steps: Steps;
	readonly #line: Line;
	readonly #watch: Watch;
	readonly #kept: Kept;
	#shown: Shown;
	/** Windows for notes so far. */
	#opened = 0;

	constructor(private readonly root: HTMLElement) {
		this.#steps = stepsOf(root);
		const lesson = root.dataset.projector!;
		this.#kept = new Kept(lesson);
		const kept = this.#kept.read();
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
		addEventListener('hashchange', () => this.#followAddress());
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

	#followAddress(): void {
		const step = stepIn(location.hash, this.#steps.count);
		if (step !== this.#shown.step) this.#move({ step });
	}

	#do(action: Asked): void {
		if (isMove(action)) this.#move(action);
		else if (typeof action === 'number') this.#choose(action);
		else if (action === 'full') void this.#fullScreen();
		else if (action === 'notes') this.#openNotes();
		else if (action === 'help') part<HTMLDialogElement>(this.root, 'help').showModal();
	}

	#move(move: Move): void {
		const { step } = this.#shown;
		this.#shown = shownAfter(this.#shown, move, this.#steps.count, Date.now());
		this.#show();
		this.#tell();
		if (step === this.#shown.step) return;
		scrollTo({ top: 0 });
		this.root.querySelector<HTMLElement>('[data-step][data-on] [data-part="title"]')!.focus({ preventScroll: true });
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
		this.#kept.write({ session: this.#line.session!, clock, entered });
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

	/** The window that is there comes forward; one that is gone, or going, gets a successor. */
	#openNotes(): void {
		if (this.#watch.presence !== 'there') this.#opened++;
		const opened = openedNotes(part(this.root, 'notes'), this.#line.session!, this.#opened);
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
		if (!(await toggleFullScreen()))
			part(this.root, 'presence').textContent = 'The browser allows no full screen here; try F11.';
	}

	#showFullScreen(): void {
		part(this.root, 'full').setAttribute('aria-pressed', String(document.fullscreenElement !== null));
	}
}

export const openPresenter = (root: HTMLElement): void => {
	new Presenter(root).open();
	void keepForOffline(root);
};
