import { store, stored } from '../../runtime/storage';

interface Begun {
	readonly step: string;
	readonly at: number;
}

/** How long the class has been at its step, by this browser; a reload goes on counting. */
export class StepClock {
	now = $state(Date.now());
	#begun = $state.raw<Begun | null>(null);

	constructor(private readonly room: string) {
		try {
			this.#begun = JSON.parse(stored(this.#key) ?? 'null') as Begun | null;
		} catch {
			this.#begun = null;
		}
	}

	get #key(): string {
		return `deceptive-alignment:class-clock:${this.room}`;
	}

	/** s */
	get seconds(): number {
		return this.#begun ? Math.max(0, Math.floor((this.now - this.#begun.at) / 1000)) : 0;
	}

	at(step: string): void {
		if (this.#begun?.step === step) return;
		this.#begun = { step, at: Date.now() };
		store(this.#key, JSON.stringify(this.#begun));
	}

	/** @returns what stops it */
	run(): () => void {
		const timer = setInterval(() => (this.now = Date.now()), 1000);
		return () => clearInterval(timer);
	}
}

/** `2:05` */
export const clockText = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
