// A student as the load has them: joins, listens, sends until it is acknowledged, comes back by themselves.
import { asked, freshId, freshSecret, streamed } from './requests.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** ms between two attempts; grows to the second, with some chance so that not all come at once */
const waits = [100, 200, 400, 800];

export class Student {
	id = freshId();
	secret = freshSecret();
	clock = 1;
	/** id → event, in the order of sending */
	sent = new Map();
	/** id → seq, as acknowledged */
	acknowledged = new Map();
	/** ms from the first sending of an event to its acknowledgement */
	acknowledgements = [];
	errors = [];
	lastId = null;
	streams = 0;
	/** `performance.now()` at which the stream was last opened; null: it is down */
	openSince = null;

	/** @param {{ bases: string[], agent: import('node:http').Agent, onText: (text: string) => void }} world */
	constructor(world, at) {
		this.world = world;
		this.at = at;
	}

	/** Behind a balancer: another process when this one is away. */
	get base() {
		return this.world.bases[this.at % this.world.bases.length];
	}

	get token() {
		return `s.${this.id}.${this.secret}`;
	}

	/** Sends until an answer comes. Answers other than 2xx that ask to be patient are obeyed; others are errors. */
	async insisted(path, body, token) {
		for (let attempt = 0; ; attempt++) {
			const before = this.base;
			try {
				const { status, body: answer } = await asked({ base: before, agent: this.world.agent, token }, path, body);
				if (status < 300) return answer;
				if (status !== 429 && status !== 503) throw new Error(`${status} ${JSON.stringify(answer)}`);
				if (!this.world.faulty) this.errors.push(`${status} ${JSON.stringify(answer)}`);
			} catch (error) {
				if (!this.world.faulty || !('code' in error)) this.errors.push(String(error.message));
				if (!('code' in error)) return null;
				this.at++;
			}
			await pause((waits[attempt] ?? 1000) * (0.5 + Math.random()));
		}
	}

	async join(code) {
		const start = performance.now();
		const reply = await this.insisted('join', { code, id: this.id, secret: this.secret, name: null });
		this.room = reply.room;
		this.joinedIn = performance.now() - start;
		this.listen();
	}

	listen() {
		if (this.isGone) return;
		const to = { base: this.base, agent: this.world.agent, token: this.token };
		this.hangUp = streamed(to, `rooms/${this.room}/stream`, this.lastId, {
			onOpen: () => {
				this.streams++;
				this.openSince = performance.now();
			},
			onText: (text) => this.heard(text),
			onEnd: () => {
				this.openSince = null;
				this.at++;
				setTimeout(() => this.listen(), 100 + Math.random() * 300);
			}
		});
	}

	heard(text) {
		const id = /^id: (\d+)$/m.exec(text);
		if (id) this.lastId = id[1];
		this.world.onText(text);
	}

	leave() {
		this.isGone = true;
		this.hangUp?.();
	}

	/** @param {object} action  @param {boolean} twice  whether it is sent once more, as after an answer that was lost */
	async act(action, twice = false) {
		const event = { id: freshId(), clock: ++this.clock, ...action };
		this.sent.set(event.id, event);
		const start = performance.now();
		const path = `rooms/${this.room}/events`;
		const once = () => this.insisted(path, { events: [event] }, this.token);
		const [reply] = await Promise.all(twice ? [once(), once()] : [once()]);
		if (!reply) return;
		if (reply.refused.length) return void this.errors.push(JSON.stringify(reply.refused));
		this.acknowledgements.push(performance.now() - start);
		this.acknowledged.set(event.id, reply.accepted[0].seq);
	}
}
