import { storedInWindow, storeInWindow } from '../../runtime/window-storage';
import { STOPPED } from './lesson-clock';
import type { Shown } from './messages';

/** What a reload of the projector’s window brings back, besides the step, which stands in the address. */
export interface KeptState extends Pick<Shown, 'clock' | 'entered'> {
	/** The window’s name on the line to its notes. */
	readonly session: string;
}

export class Kept {
	readonly #key: string;

	constructor(lesson: string) {
		this.#key = `deceptive-alignment:presenting:${lesson}`;
	}

	read(): KeptState {
		const fresh = { session: Math.random().toString(36).slice(2, 10), clock: STOPPED, entered: 0 };
		try {
			return { ...fresh, ...JSON.parse(storedInWindow(this.#key) ?? '{}') };
		} catch {
			return fresh;
		}
	}

	write(state: KeptState): void {
		storeInWindow(this.#key, JSON.stringify(state));
	}
}
