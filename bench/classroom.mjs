// Live classes under load: students join, answer, move figures, while the teacher goes from step to step; one table row an adapter.
// `--students 1000 --seconds 60` is the full load; `--only SQLite` leaves the other adapter out; `--faults` kills servers instead.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { faults, faultResult } from './classroom/faults.mjs';
import { compared, LoadedClass, quantile } from './classroom/class.mjs';
import { Server, storageOf } from './classroom/servers.mjs';

const { values: options } = parseArgs({
	options: {
		students: { type: 'string', default: '1000' },
		seconds: { type: 'string', default: '20' },
		only: { type: 'string' },
		faults: { type: 'boolean', default: false },
		port: { type: 'string', default: process.env.PORT ?? '4396' }
	}
});
const [count, seconds, port] = [options.students, options.seconds, options.port].map(Number);
const names = ['SQLite', 'PostgreSQL'].filter((name) => !options.only || name === options.only);
const s = (since) => ((performance.now() - since) / 1000).toFixed(1);
const spans = (list) => [0.5, 0.95, 1].map((q) => quantile(list, q).toFixed(0)).join(' / ');

const loaded = async (name) => {
	const storage = await storageOf(name);
	const server = new Server(port, storage.env);
	await server.start();
	const room = new LoadedClass([server.base]);
	await room.open();
	const start = performance.now();
	await room.join(count, 8);
	const joined = s(start);
	const first = performance.now();
	await room.answers(4);
	const answered = s(first);
	const answers = spans(room.students.flatMap(({ acknowledgements }) => acknowledgements));
	for (const student of room.students) student.acknowledgements.length = 0;
	const used = process.cpuUsage();
	await room.settings(seconds);
	const own = process.cpuUsage(used);
	const states = spans(room.students.flatMap(({ acknowledgements }) => acknowledgements));
	const memory = server.peakMemory.toFixed(0);
	room.leave();
	await server.stop();
	const { sent, acknowledged, lost, doubled, changed } = compared(room.students, await storage.rows());
	await storage.stop();
	const errors = room.students.flatMap(({ errors }) => errors);
	for (const error of [...new Set(errors)].slice(0, 5)) process.stderr.write(`${error}\n`);
	process.stderr.write(
		`The load itself used ${((own.user + own.system) / 1e6 / seconds).toFixed(2)} of a processor.\n`
	);
	const cells = [name, joined, answered, answers, states, spans(room.arrivals), `${room.arrivals.length}`, memory];
	console.log(`| ${[...cells, `${sent} / ${acknowledged}`, lost, doubled, changed, errors.length].join(' | ')} |`);
};

const loadTable = async () => {
	console.log(
		`${count} students join over 8 s, answer over 4 s, then each moves a figure every 2–4 s for ${seconds} s while the teacher goes to another step every 2 s; every twentieth event is sent twice.\n`
	);
	console.log(
		'| storage | all in, s | all answered, s | answer acknowledged, ms (median / p95 / most) | settings acknowledged, ms | broadcast of a step, ms | arrivals | memory, MB | events sent / acknowledged | lost | doubled | changed | errors |'
	);
	console.log(`|${' --- |'.repeat(13)}`);
	for (const name of names) await loaded(name);
};

const faultTable = async () => {
	console.log(
		`${count} students move figures and answer for ${seconds} s; half-way a server is killed (SIGKILL). Nobody but the clients’ own script does anything.\n`
	);
	console.log(
		'| storage | what happens | without a server, s | everyone back, s | events sent / acknowledged | acknowledged and lost | doubled | changed | errors |'
	);
	console.log(`|${' --- |'.repeat(9)}`);
	for (const fault of faults.filter(({ storage }) => names.includes(storage))) {
		const result = await faultResult(fault, { students: count, seconds, ports: [port, port + 1] });
		const { downFor, backIn, sent, acknowledged, lost, doubled, changed, errors } = result;
		for (const error of errors.slice(0, 5)) process.stderr.write(`${error}\n`);
		const cells = [fault.storage, fault.name, downFor.toFixed(1), backIn.toFixed(1), `${sent} / ${acknowledged}`];
		console.log(`| ${[...cells, lost, doubled, changed, errors.length].join(' | ')} |`);
	}
};

await (options.faults ? faultTable() : loadTable());
