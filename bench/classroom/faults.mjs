// What a class loses when a server is killed in the middle: nothing that was acknowledged, and a few seconds.
import { compared, LoadedClass, pause } from './class.mjs';
import { Server, storageOf } from './servers.mjs';

/**
 * @typedef {{ name: string, storage: 'SQLite' | 'PostgreSQL', processes: number, comesBack: boolean }} Fault
 *   comesBack: whether what was killed is started again at once; else its students go to the others
 */

/** @type {Fault[]} */
export const faults = [
	{ name: 'kill −9, started again', storage: 'SQLite', processes: 1, comesBack: true },
	{ name: 'kill −9, started again', storage: 'PostgreSQL', processes: 1, comesBack: true },
	{ name: 'two processes, kill −9 of one', storage: 'PostgreSQL', processes: 2, comesBack: false }
];

/**
 * Students join, answer and move figures; in the middle of it a process is killed.
 *
 * @param {Fault} fault
 * @param {{ students: number, seconds: number, ports: number[], joinSeconds?: number }} size  seconds: of moving figures, before and after together
 * @returns what clients sent against what the log holds, and `downFor`, `backIn`: s without a server; s from then, or from the kill
 *   where others are there, until every stream was open again
 */
export const faultResult = async (
	{ storage: name, processes, comesBack },
	{ students, seconds, ports, joinSeconds = 5 }
) => {
	const storage = await storageOf(name);
	const servers = ports.slice(0, processes).map((port) => new Server(port, storage.env));
	await Promise.all(servers.map((server) => server.start()));
	const room = new LoadedClass(
		servers.map(({ base }) => base),
		true
	);
	await room.open();
	await room.join(students, joinSeconds);
	const victim = servers.at(-1);
	const moving = room.settings(seconds);
	const answering = room.answers(seconds);
	await pause((seconds / 2) * 1000);
	const killed = performance.now();
	await victim.stop('SIGKILL');
	if (comesBack) await victim.start();
	const up = performance.now();
	while (room.students.some(({ openSince }) => openSince === null)) await pause(10);
	const back = performance.now();
	await Promise.all([moving, answering]);
	room.leave();
	await Promise.all(servers.filter((server) => comesBack || server !== victim).map((server) => server.stop()));
	const counts = compared(room.students, await storage.rows());
	await storage.stop();
	return {
		...counts,
		downFor: comesBack ? (up - killed) / 1000 : 0,
		backIn: (back - (comesBack ? up : killed)) / 1000,
		errors: [...new Set(room.students.flatMap(({ errors }) => errors))]
	};
};
