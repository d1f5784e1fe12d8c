import { ClassError } from '../../classroom/class-error';

export interface Rate {
	/** at once */
	readonly burst: number;
	/** afterwards, a second */
	readonly perSecond: number;
}

/** A class may sit behind one address: what is meant for everybody of it must let 1,000 in within seconds; guesses may not. */
export const RATES = {
	requestsByAddress: { burst: 6000, perSecond: 2000 },
	openingsByAddress: { burst: 30, perSecond: 0.1 },
	wrongCodesByAddress: { burst: 100, perSecond: 0.5 },
	wrongTokensByAddress: { burst: 60, perSecond: 0.2 },
	joinsByRoom: { burst: 2000, perSecond: 20 },
	eventsByStudent: { burst: 60, perSecond: 4 },
	eventsByTeacher: { burst: 400, perSecond: 20 },
	eventsByRoom: { burst: 8000, perSecond: 2000 },
	streamsByToken: { burst: 20, perSecond: 0.5 },
	reportsByRoom: { burst: 10, perSecond: 0.5 }
} as const satisfies Record<string, Rate>;

export type RateName = keyof typeof RATES;

interface Bucket {
	left: number;
	/** s */
	at: number;
}

/** Buckets that are full again are forgotten whenever so many are kept. */
const MOST_KEPT = 20_000;

/** Token buckets: what is taken comes back steadily. They are of this process: behind a balancer each has its own. */
export class RateLimits {
	readonly #buckets = new Map<string, Bucket>();

	/** @param now  s */
	constructor(readonly now: () => number = () => performance.now() / 1000) {}

	/** @throws ClassError  `too-many`, where there is not enough left; nothing is taken then */
	take(name: RateName, key: string, amount = 1): void {
		this.require(name, key, amount);
		this.#bucket(name, key).left -= amount;
	}

	/** Whether so much is left; it stays. @throws ClassError */
	require(name: RateName, key: string, amount = 1): void {
		const missing = amount - this.#bucket(name, key).left;
		if (missing <= 0) return;
		const wait = Math.ceil(missing / RATES[name].perSecond);
		throw new ClassError('too-many', `That is too much at once; try again in ${wait} s.`, wait);
	}

	#bucket(name: RateName, key: string): Bucket {
		const { burst, perSecond }: Rate = RATES[name];
		const full = `${name} ${key}`;
		const now = this.now();
		const bucket = this.#buckets.get(full) ?? { left: burst, at: now };
		bucket.left = Math.min(burst, bucket.left + (now - bucket.at) * perSecond);
		bucket.at = now;
		if (!this.#buckets.has(full) && this.#buckets.size >= MOST_KEPT) this.#forgotten(now);
		this.#buckets.set(full, bucket);
		return bucket;
	}

	#forgotten(now: number): void {
		for (const [key, { left, at }] of this.#buckets) {
			const { burst, perSecond }: Rate = RATES[key.split(' ')[0] as RateName];
			if (left + (now - at) * perSecond >= burst) this.#buckets.delete(key);
		}
		// All of them in use: the oldest starts anew.
		if (this.#buckets.size >= MOST_KEPT) this.#buckets.delete(this.#buckets.keys().next().value!);
	}
}
