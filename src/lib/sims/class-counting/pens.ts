import { CLASSES, type Class } from './classes';

/**
 * Tokens in pens, one pen a class and one for none: stacked from the floor, so that a pen's filling is its share of all.
 *
 * When a token changes its class, it alone walks over, and the last one of the pen it leaves drops into its seat.
 */
export const PENS: readonly (Class | null)[] = [...CLASSES, null];
export const MOVE_MS = 260;

export class Pens {
	/** Tokens by pen, in the order of their seats. */
	readonly tokens: number[][] = PENS.map(() => []);
	/** Clock time until which some token is on its way. */
	movingUntil = -Infinity;
	#pen: number[] = [];
	#seat: number[] = [];
	#from: { pen: number; seat: number; since: number }[] = [];

	get count(): number {
		return this.#pen.length;
	}

	/**
	 * @param penOfToken  index of `PENS` for each token
	 * @param now  ms; tokens that change walk from there; −Infinity: all of them stand at once
	 */
	assign(penOfToken: readonly number[], now: number): void {
		if (penOfToken.length !== this.count || now === -Infinity) this.#seatAll(penOfToken);
		else penOfToken.forEach((pen, token) => pen !== this.#pen[token] && this.#walk(token, pen, now));
	}

	/** @returns pen and seat that a token comes from and goes to, and how far it still is, 1 to 0 */
	place(token: number, now: number) {
		const left = 1 - (now - this.#from[token].since) / MOVE_MS;
		const to = { pen: this.#pen[token], seat: this.#seat[token] };
		return { to, from: this.#from[token], left: left > 0 ? Math.min(1, left) : 0 };
	}

	#seatAll(penOfToken: readonly number[]): void {
		for (const pen of this.tokens) pen.length = 0;
		this.#pen = [...penOfToken];
		this.#seat = penOfToken.map((pen, token) => this.tokens[pen].push(token) - 1);
		this.#from = penOfToken.map((pen, token) => ({ pen, seat: this.#seat[token], since: -Infinity }));
		this.movingUntil = -Infinity;
	}

	#walk(token: number, pen: number, now: number): void {
		const old = this.tokens[this.#pen[token]];
		const last = old.pop()!;
		if (last !== token) this.#put(last, this.#pen[token], this.#seat[token], now);
		this.#put(token, pen, this.tokens[pen].length, now);
	}

	#put(token: number, pen: number, seat: number, now: number): void {
		this.#from[token] = { pen: this.#pen[token], seat: this.#seat[token], since: now };
		this.#pen[token] = pen;
		this.#seat[token] = seat;
		this.tokens[pen][seat] = token;
		this.movingUntil = now + MOVE_MS;
	}
}
