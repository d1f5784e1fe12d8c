// In Chromium, unthrottled, on the built site: what one slider event costs, and the frames of two thousand live models.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags, chromiumPath, likeReaders } from '../scripts/chromium.mjs';

const PORT = 4399;
const SITE = `http://127.0.0.1:${PORT}`;

const server = spawn(process.execPath, ['build/index.js'], {
	env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1' },
	stdio: 'ignore'
});
const browser = await chromium.launch({
	executablePath: chromiumPath(process.env, likeReaders),
	args: [...chromiumFlags]
});

/** Chapter 15 with its parts alive. */
const openedVerdict = async () => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${SITE}/your-verdict/`);
	await page.locator('[data-verdict-part=graph]').scrollIntoViewIfNeeded();
	await page.locator('[data-verdict-part=keep][data-alive]').waitFor();
	return page;
};

const opened = async (sim) => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(`${SITE}/lab/${sim}/`);
	await page.locator('[data-awake]').waitFor();
	return page;
};

/** Runs in the page: the first slider walks its positions; each event is timed to the end of what it changes at once. */
const sliderEvents = async () => {
	const slider = document.querySelector('input[type=range]');
	const times = [];
	for (let i = 0; i < 300; i++) {
		await new Promise((resolve) => requestAnimationFrame(resolve));
		slider.value = String(i % (Number(slider.max) + 1));
		const start = performance.now();
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		await Promise.resolve();
		times.push(performance.now() - start);
	}
	return times.slice(50).sort((a, b) => a - b);
};

const frames = () =>
	new Promise((resolve) => {
		const times = [];
		let last = performance.now();
		const tick = (now) => {
			times.push(now - last);
			last = now;
			if (times.length < 301) requestAnimationFrame(tick);
			else resolve(times.slice(1).sort((a, b) => a - b));
		};
		requestAnimationFrame(tick);
	});

const at = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(2);

const answering = async () => {
	for (let i = 0; i < 100; i++) {
		if (
			await fetch(SITE).then(
				(r) => r.ok,
				() => false
			)
		)
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The built site did not answer; run npm run build first.');
};

try {
	await answering();
	console.log('| one slider event | median, ms | 95th percentile, ms |\n| --- | --- | --- |');
	for (const sim of [
		'class-counting',
		'getting-caught',
		'monitor-tax',
		'property-ordering',
		'proxy-unlearning',
		'selection-pies'
	]) {
		const page = await opened(sim);
		const times = await page.evaluate(sliderEvents);
		console.log(`| ${sim} | ${at(times, 0.5)} | ${at(times, 0.95)} |`);
		await page.close();
	}
	const verdict = await openedVerdict();
	const times = await verdict.evaluate(sliderEvents);
	console.log(`| verdict, chapter 15 | ${at(times, 0.5)} | ${at(times, 0.95)} |`);
	await verdict.close();
	console.log('\n| live models in view | frames a second (median) | slowest 5 % of frames, ms |\n| --- | --- | --- |');
	for (const count of ['120', '2000']) {
		const page = await opened('property-ordering');
		await page.getByLabel('In view').selectOption(count);
		await page.getByRole('button', { name: 'Play' }).click();
		const times = await page.evaluate(frames);
		console.log(`| ${count} | ${(1000 / Number(at(times, 0.5))).toFixed(0)} | ${at(times, 0.95)} |`);
		await page.close();
	}
} finally {
	await browser.close();
	server.kill();
}
