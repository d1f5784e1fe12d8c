// Embeds: how long a picture takes that nobody has asked for yet, and ten figures in one page of another site, 4 × slowed.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags, chromiumPath, likeReaders } from '../scripts/chromium.mjs';

const PORT = Number(process.env.PORT ?? 4395);
const HOST_PORT = PORT + 1;
const FRESH = 15;
const base = `http://127.0.0.1:${PORT}`;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ms = (value) => value.toFixed(0);

const server = spawn(process.execPath, ['build/index.js'], {
	env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', ORIGIN: base },
	stdio: 'ignore'
});
for (;;)
	if (
		await fetch(base).then(
			() => true,
			() => new Promise((done) => setTimeout(done, 50))
		)
	)
		break;

const states = ['property-ordering/1.1~preBase_', 'proxy-unlearning/1.1~seed_', 'selection-pies/1.1~skillGain_0.'];
const timed = async (path) => {
	const start = performance.now();
	await (await fetch(`${base}/embed/v1/${path}`)).arrayBuffer();
	return performance.now() - start;
};

console.log(`| picture of a state, PNG | first, ms (median of ${FRESH}) | again, ms |`);
console.log('| --- | --- | --- |');
/** Where a figure starts; of the one that draws its numbers first, every named state: each draws as much as it can. */
const named = [...readFileSync('src/lib/sims/parameter-function-map/presets.ts', 'utf8').matchAll(/\bid: '([\w-]+)'/g)];
const places = [
	...readdirSync('src/lib/sims').map((sim) => [sim, '1.1', sim]),
	...named.map(([, id]) => ['parameter-function-map', id, `… ${id}`])
];
for (const [sim, place, label] of places) {
	const { state } = await (await fetch(`${base}/embed/v1/${sim}/${place}.json`)).json();
	const [first, again] = [[], []];
	const picture = (seed) => timed(`${sim}/${state}~seed_${seed}.png`);
	for (let at = 0; at < 5; at++) await picture(1_000 + at);
	for (let at = 2; at <= FRESH + 1; at++) {
		first.push(await picture(at));
		again.push(await picture(at));
	}
	console.log(`| ${label} | ${ms(median(first))} | ${ms(median(again))} |`);
}

const frames = Array.from(
	{ length: 10 },
	(_, at) =>
		`<iframe sandbox="allow-scripts" width="700" height="90" src="${base}/embed/v1/${states[at % 3]}${at + 1}"></iframe>`
);
const elements = Array.from({ length: 10 }, (_, at) => {
	const [sim, state] = states[at % 3].split('/');
	return `<deceptive-alignment-figure style="display:block;height:90px;overflow:hidden" sim="${sim}" state="${state}${at + 1}"></deceptive-alignment-figure>`;
});
const pages = {
	'/frames': `<!doctype html><script>window.woken = 0; addEventListener('message', ({ data }) => { if (data && data.type === 'deceptive-alignment:change') woken++; });</script>${frames.join('')}`,
	'/elements': `<!doctype html><script>window.woken = 0; addEventListener('change', ({ detail }) => { if (detail) woken++; }, true);</script><script type="module" src="${base}/embed/v1/element.js"></script>${elements.join('')}`
};
const host = createServer((request, response) => {
	response.setHeader('content-type', 'text/html');
	response.end(pages[request.url] ?? '');
}).listen(HOST_PORT, '127.0.0.1');

const executablePath = chromiumPath(process.env, likeReaders);
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
console.log(
	`\n| ten figures in one page, processor 4 × slower, ${basename(executablePath)} | interactive, ms (median of 5 cold loads; all five) |\n| --- | --- |`
);
for (const path of Object.keys(pages)) {
	const times = [];
	for (let run = 0; run < 5; run++) {
		const page = await (await browser.newContext({ viewport: { width: 1280, height: 1100 } })).newPage();
		await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const start = performance.now();
		await page.goto(`http://127.0.0.1:${HOST_PORT}${path}`);
		await page.waitForFunction(() => window.woken >= 10, null, { polling: 20, timeout: 60_000 });
		times.push(performance.now() - start);
		await page.context().close();
	}
	console.log(`| ${path.slice(1)} | ${ms(median(times))} (${times.map(ms).join(', ')}) |`);
}
await browser.close();
host.close();
server.kill();
