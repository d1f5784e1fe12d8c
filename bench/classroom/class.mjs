// A class of many students against one server or several, and what is counted of it.
import { asked, connections, freshId, freshSecret } from './requests.mjs';
import { Student } from './student.mjs';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const question = {
	id: 'guess',
	kind: 'probability',
	wording: 'How likely?',
	after: null,
	axis: 'chance',
	scale: 'log-odds',
	range: true
};

const plan = {
	id: 'load',
	title: 'A lesson under load',
	steps: ['one', 'two', 'three', 'four'].map((id, at) => ({
		id,
		chapter: 'order-matters',
		kind: 'predict',
		title: `Step ${id}`,
		prompt: 'What do you expect, and why? '.repeat(10),
		minutes: 5,
		question: at ? null : question,
		figures: [],
		teacher: { notes: 'Notes. '.repeat(100), expected: [], misreadings: [] }
	}))
};

/** A chapter’s figure with four of its parameters moved. */
const token = () => {
	const value = () => (Math.random() * 10).toPrecision(4);
	return `1.1~preBase_${value()}~preGoal_${value()}~fineHorizon_${value()}~wakeRate_${value()}`;
};

export class LoadedClass {
	constructor(bases, faulty = false) {
		this.bases = bases;
		this.agent = connections();
		/** by teacher's clock: when it was sent; ms until each student had it */
		this.sentAt = new Map();
		this.arrivals = [];
		this.clock = 1;
		this.world = { bases, agent: this.agent, faulty, onText: (text) => this.heard(text) };
	}

	async open() {
		this.secret = freshSecret();
		const opening = { id: freshId(), title: 'Load', plan, teacherSecret: this.secret, projectorSecret: freshSecret() };
		const { status, body } = await asked({ base: this.bases[0], agent: this.agent }, 'rooms', opening);
		if (status !== 201) throw new Error(`No class was opened: ${status} ${JSON.stringify(body)}`);
		Object.assign(this, body);
	}

	get teacher() {
		return { base: this.bases[0], agent: this.agent, token: `t.${this.secret}` };
	}

	heard(text) {
		const clock = /"flow":\{[^}]*?"clock":(\d+)/.exec(text);
		const at = clock && this.sentAt.get(Number(clock[1]));
		if (at !== undefined && at !== null) this.arrivals.push(performance.now() - at);
	}

	/** Everybody is told of another step. */
	async step() {
		const clock = ++this.clock;
		this.sentAt.set(clock, performance.now());
		const event = { id: freshId(), clock, type: 'step', step: plan.steps[clock % plan.steps.length].id };
		// Where servers are killed, a step may go under with one; the next comes in two seconds.
		const sent = asked(this.teacher, `rooms/${this.room}/events`, { events: [event] });
		await (this.world.faulty ? sent.catch(() => undefined) : sent);
	}

	/** @param {number} count  @param {number} seconds  over which they come */
	async join(count, seconds) {
		this.students = Array.from({ length: count }, (_, at) => new Student(this.world, at));
		await this.spread(seconds, (student) => student.join(this.code));
		while (this.students.some(({ openSince }) => openSince === null)) await pause(20);
	}

	/** Each student once, at a moment of their own. */
	async spread(seconds, act) {
		await Promise.all(
			this.students.map(async (student) => {
				await pause(Math.random() * seconds * 1000);
				await act(student);
			})
		);
	}

	/** Every twentieth is sent twice at once. */
	answers(seconds) {
		return this.spread(seconds, (student) =>
			student.act(
				{
					type: 'answered',
					question: 'guess',
					answer: { kind: 'probability', p: Math.random(), low: null, high: null }
				},
				Math.random() < 0.05
			)
		);
	}

	/** Figures are moved every two to four seconds by each; the teacher goes to another step every two. */
	async settings(seconds) {
		const end = performance.now() + seconds * 1000;
		const teacher = (async () => {
			while (performance.now() < end) {
				await this.step();
				await pause(2000);
			}
		})();
		const moving = this.students.map(async (student) => {
			await pause(Math.random() * 3000);
			while (performance.now() < end) {
				await student.act({ type: 'state-set', figure: 'property-ordering', token: token() }, Math.random() < 0.05);
				await pause(2000 + Math.random() * 2000);
			}
		});
		await Promise.all([teacher, ...moving]);
	}

	leave() {
		for (const student of this.students) student.leave();
		this.agent.destroy();
	}
}

/**
 * What clients sent against what the log holds.
 *
 * @param {readonly Student[]} students
 * @param {readonly { sender: string, seq: number, id: string, body: string }[]} rows
 */
export const compared = (students, rows) => {
	const counts = new Map();
	for (const { sender, id } of rows) counts.set(`${sender} ${id}`, (counts.get(`${sender} ${id}`) ?? 0) + 1);
	const bodies = new Map(rows.map(({ sender, id, body }) => [`${sender} ${id}`, JSON.parse(body)]));
	const result = { sent: 0, acknowledged: 0, lost: 0, doubled: 0, changed: 0 };
	for (const { id: student, sent, acknowledged } of students) {
		result.sent += sent.size;
		result.acknowledged += acknowledged.size;
		for (const id of acknowledged.keys()) if (!counts.has(`${student} ${id}`)) result.lost++;
		for (const [id, event] of sent) {
			const held = bodies.get(`${student} ${id}`);
			if (held && JSON.stringify(held) !== JSON.stringify({ ...held, ...event })) result.changed++;
		}
	}
	for (const count of counts.values()) result.doubled += count - 1;
	return result;
};

export const quantile = (list, q) => {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] : NaN;
};
