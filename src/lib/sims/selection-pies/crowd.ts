import type { ByKind } from './model';

/**
 * A population as dots in a disc: sunflower seeds, numbered clockwise, so that the first `green` of them are the green
 * sector and the next `red` the red one.
 *
 * When counts change, only as many dots move as have to: those of a kind that shifts keep their colour, the surplus of
 * one kind walks over to another and takes its colour. Positions are in units of the disc's radius; nothing is allocated
 * after the beginning.
 */
export interface Seeds {
	readonly x: Float32Array;
	readonly y: Float32Array;
}

const GOLDEN_TURN = (3 - Math.sqrt(5)) / 2;

/** @returns `count` seeds of equal area, clockwise from twelve o'clock */
export const sunflower = (count: number): Seeds => {
	const seeds = Array.from({ length: count }, (_, i) => ({
		turn: ((i + 0.5) * GOLDEN_TURN) % 1,
		radius: Math.sqrt((i + 0.5) / count)
	})).sort((a, b) => a.turn - b.turn);
	return {
		x: Float32Array.from(seeds, ({ turn, radius }) => radius * Math.sin(2 * Math.PI * turn)),
		y: Float32Array.from(seeds, ({ turn, radius }) => -radius * Math.cos(2 * Math.PI * turn))
	};
};

export const MOVE_MS = 220;

export class Crowd {
	/** 0 green, 1 red, 2 blue, per dot */
	readonly kinds: Uint8Array;
	/** Clock time until which some dot is on its way. */
	movingUntil = -Infinity;
	#seatOf: Uint16Array;
	#dotIn: Uint16Array;
	#fromX: Float32Array;
	#fromY: Float32Array;
	#since: Float64Array;
	/** Dots without a seat, and seats without a dot, by kind. */
	#loose: [Uint16Array, Uint16Array, Uint16Array];
	#free: [Uint16Array, Uint16Array, Uint16Array];

	constructor(readonly seeds: Seeds) {
		const count = seeds.x.length;
		this.kinds = new Uint8Array(count);
		this.#seatOf = Uint16Array.from({ length: count }, (_, i) => i);
		this.#dotIn = this.#seatOf.slice();
		this.#fromX = new Float32Array(count);
		this.#fromY = new Float32Array(count);
		this.#since = new Float64Array(count).fill(-Infinity);
		const blank = (): Uint16Array => new Uint16Array(count);
		this.#loose = [blank(), blank(), blank()];
		this.#free = [blank(), blank(), blank()];
	}

	/** Every dot at its seat at once. */
	seat({ green, red }: ByKind): void {
		for (let seat = 0; seat < this.kinds.length; seat++) {
			this.kinds[this.#dotIn[seat]] = seat < green ? 0 : seat < green + red ? 1 : 2;
		}
		this.#since.fill(-Infinity);
		this.movingUntil = -Infinity;
	}

	/** @param now  ms on the clock of `xAt` */
	regroup({ green, red }: ByKind, now: number): void {
		const [loose, free] = [this.#loose, this.#free];
		const [looseCount, freeCount] = [
			[0, 0, 0],
			[0, 0, 0]
		];
		for (let seat = 0; seat < this.kinds.length; seat++) {
			const dot = this.#dotIn[seat];
			const [kind, wanted] = [this.kinds[dot], seat < green ? 0 : seat < green + red ? 1 : 2];
			if (kind === wanted) continue;
			loose[kind][looseCount[kind]++] = dot;
			free[wanted][freeCount[wanted]++] = seat;
		}
		for (let kind = 0; kind < 3; kind++) {
			while (freeCount[kind] > 0 && looseCount[kind] > 0)
				this.#move(loose[kind][--looseCount[kind]], free[kind][--freeCount[kind]], now);
		}
		for (let kind = 0, other = 0; kind < 3; kind++) {
			while (freeCount[kind] > 0) {
				while (looseCount[other] === 0) other++;
				const dot = loose[other][--looseCount[other]];
				this.kinds[dot] = kind;
				this.#move(dot, free[kind][--freeCount[kind]], now);
			}
		}
	}

	/** Where a dot is: at its seat, or on its way, fast at first. */
	xAt(dot: number, now: number): number {
		return this.#between(dot, now, this.#fromX, this.seeds.x);
	}

	yAt(dot: number, now: number): number {
		return this.#between(dot, now, this.#fromY, this.seeds.y);
	}

	#between(dot: number, now: number, from: Float32Array, seats: Float32Array): number {
		const left = 1 - (now - this.#since[dot]) / MOVE_MS;
		const to = seats[this.#seatOf[dot]];
		return left > 0 ? to + (from[dot] - to) * left * left : to;
	}

	#move(dot: number, seat: number, now: number): void {
		const [x, y] = [this.xAt(dot, now), this.yAt(dot, now)];
		this.#fromX[dot] = x;
		this.#fromY[dot] = y;
		this.#since[dot] = now;
		this.#seatOf[dot] = seat;
		this.#dotIn[seat] = dot;
		this.movingUntil = now + MOVE_MS;
	}
}
