import { expect, test } from '@playwright/test';
import { faults, faultResult } from '../../bench/classroom/faults.mjs';
import { freePort } from '../../scripts/start.mjs';

/** Students of whom some are always sending; the load of a whole school is measured, not tested (`npm run bench -- classroom`). */
const size = { students: 40, seconds: 4, joinSeconds: 1 };

for (const fault of faults)
	test(`${fault.storage}, ${fault.name}: nothing acknowledged is lost, nothing is stored twice, everyone comes back`, async () => {
		const first = await freePort('127.0.0.1', 0);
		const ports = [first, await freePort('127.0.0.1', first + 1)];
		const { sent, acknowledged, lost, doubled, changed, errors } = await faultResult(fault, { ...size, ports });
		expect({ lost, doubled, changed, errors }).toEqual({ lost: 0, doubled: 0, changed: 0, errors: [] });
		expect(acknowledged).toBe(sent);
		// Everybody answered, and moved a figure at least once.
		expect(sent).toBeGreaterThanOrEqual(2 * size.students);
	});
