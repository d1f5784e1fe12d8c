import type { Page, Response } from '@playwright/test';
import { chapters, expect, lessons, pages, test, wakeAll } from './pages';

/** The essay on a static host, under a sub-path, as most readers' hosts have it. */
const site = (): string => String(test.info().config.metadata.staticUrl);
const addressOf = (path: string): string => new URL(`.${path}`, site()).href;

type Moved = Window & { moved: number };
type Shift = PerformanceEntry & { value: number };

interface Transfer {
	readonly url: string;
	readonly bytes: number;
}

/** What a page asks for while it loads, with the bytes of each body as they crossed the wire. */
const transfersOf = async (page: Page, address: string): Promise<Transfer[]> => {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(address, { waitUntil: 'networkidle' });
	return Promise.all(
		responses.map(async (response) => ({
			url: response.url(),
			bytes: (await response.request().sizes()).responseBodySize
		}))
	);
};

const bytesOf = (list: readonly Transfer[], end = ''): number =>
	list.filter(({ url }) => url.endsWith(end)).reduce((sum, { bytes }) => sum + bytes, 0);

/** A chapter as it first loads, with fonts and a live figure. */
const PAGE_BYTES = 118_000;
const SCRIPT_BYTES = 51_500;

test.describe('on a static host', () => {
	for (const { slug } of chapters) {
		test(`${slug} loads within ${PAGE_BYTES / 1000} kB, ${SCRIPT_BYTES / 1000} kB of it script`, async ({ page }) => {
			const list = await transfersOf(page, addressOf(`/${slug}/`));
			const shown = list.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
			expect(bytesOf(list), shown).toBeLessThanOrEqual(PAGE_BYTES);
			expect(bytesOf(list, '.js'), shown).toBeLessThanOrEqual(SCRIPT_BYTES);
		});

		test(`${slug} does not move while it loads and wakes`, async ({ page }) => {
			await page.addInitScript(() => {
				Object.assign(window, { moved: 0 });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) (window as unknown as Moved).moved += (entry as Shift).value;
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto(addressOf(`/${slug}/`), { waitUntil: 'networkidle' });
			await wakeAll(page);
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
			// Layout shift is measured to three decimals; a count that fills its own reserved place is 0.00002.
			expect(Number((await page.evaluate(() => (window as unknown as Moved).moved)).toFixed(3))).toBe(0);
		});
	}

	for (const path of pages) {
		test(`${path} asks for nothing that is missing, foreign or needless`, async ({ page }) => {
			const asked: string[] = [];
			const wrong: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			page.on('requestfailed', (request) => wrong.push(`failed ${request.url()}`));
			page.on('response', (response) => {
				if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
			});
			await page.goto(addressOf(path), { waitUntil: 'networkidle' });
			await wakeAll(page);
			expect(wrong).toEqual([]);
			expect(asked.filter((url) => !url.startsWith(site()) && !url.startsWith('data:'))).toEqual([]);
			expect(asked.filter((url) => /katex/i.test(url))).toEqual([]);
		});
	}

	test('every link within the site leads to a page, and every page is linked', async ({ page }) => {
		const visited = new Set<string>();
		const waiting = [site()];
		while (waiting.length) {
			const url = waiting.pop()!;
			if (visited.has(url)) continue;
			visited.add(url);
			const response = await page.request.get(url);
			expect(response.status(), url).toBe(200);
			for (const [, href] of (await response.text()).matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
				const target = new URL(href, url);
				if (target.origin !== new URL(site()).origin) continue;
				expect(target.href.startsWith(site()), `${href} in ${url}`).toBe(true);
				target.hash = '';
				waiting.push(target.href);
			}
		}
		const windows = lessons.flatMap(({ id }) => [`/teach/${id}/present/`, `/teach/${id}/notes/`]);
		expect([...visited].sort()).toEqual([...pages, ...windows].map(addressOf).sort());
	});

	test('no cookie is set, and nothing is stored unasked', async ({ page, context }) => {
		await page.goto(addressOf('/order-matters/'));
		await wakeAll(page);
		expect(await context.cookies()).toEqual([]);
		const keys = await page.evaluate(() => Object.keys(localStorage));
		expect(keys.filter((key) => key !== 'deceptive-alignment:progress:1')).toEqual([]);
	});
});
