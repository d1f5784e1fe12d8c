import { describe, expect, it } from 'vitest';
import { Viewer } from './viewer';

const student = { role: 'student', student: 'abcdefghijklmnop' } as const;

describe('Viewer', () => {
	it('cuts off a client that doesn’t read, once, and lets go of it', async () => {
		let closed = 0;
		const viewer = new Viewer(student, () => closed++);
		const megabyte = new Uint8Array(2 ** 20);
		viewer.send(megabyte);
		expect(closed).toBe(0);
		viewer.send(new Uint8Array(1));
		viewer.send(new Uint8Array(1));
		viewer.end();
		expect(closed).toBe(1);
		// What was written before still arrives, then the end.
		let bytes = 0;
		for await (const chunk of viewer.stream) bytes += chunk.byteLength;
		expect(bytes).toBe(2 ** 20 + 1);
	});

	it('notices a client that goes', async () => {
		let closed = 0;
		const viewer = new Viewer(student, () => closed++);
		await viewer.stream.cancel();
		viewer.send(new Uint8Array(1));
		expect(closed).toBe(1);
	});
});
