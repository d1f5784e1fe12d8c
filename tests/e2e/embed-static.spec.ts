import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { hostPage } from './embeds';
import { expect, simulations, test } from './pages';

/** The essay as plain files under a sub-path: pages of named states, and every other state by way of the page for what is missing. */
const at = (path: string): string => new URL(path, String(test.info().config.metadata.staticUrl)).href;

const awake = (page: Page) => expect(page.locator('[data-figure]')).toHaveAttribute('data-awake', '');

test.describe('on a host of plain files', () => {
	test('a named state has its page, pictures and numbers', async ({ page, request }) => {
		await page.goto(at('embed/v1/property-ordering/1.1/'));
		await awake(page);
		const sent = { png: 'image/png', svg: 'image/svg+xml', json: 'application/json', csv: '' };
		for (const [ending, type] of Object.entries(sent)) {
			const response = await request.get(at(`embed/v1/property-ordering/1.1.${ending}`));
			expect(response.status(), ending).toBe(200);
			expect(response.headers()['content-type'], ending).toContain(type);
		}
	});

	test('a named state that no file can be named by has its preset’s name', async ({ page, request }) => {
		await page.goto(at('embed/v1/verdict/byrnes/'));
		await awake(page);
		await expect(page.locator('.sentence')).toContainText('The verdict is 76 %');
		for (const ending of ['png', 'svg', 'json', 'csv'])
			expect((await request.get(at(`embed/v1/verdict/byrnes.${ending}`))).status(), ending).toBe(200);
		expect((await (await request.get(at('embed/v1/verdict/byrnes.json'))).json()).params.caughtUpdates).toBe(500);
	});

	test('any other state is shown too, also in a sandboxed frame, with WordPress’s secret', async ({ page }) => {
		await page.goto(at('embed/v1/property-ordering/1.1~preBase_5.5~seed_7'));
		await awake(page);
		const sentence = await page.locator('.sentence').innerText();
		await hostPage(
			page,
			`<script>window.secrets = []; addEventListener('message', ({ data }) => data.secret && secrets.push(data.secret));</script>
			<iframe sandbox="allow-scripts" width="800" height="600" src="${at('embed/v1/property-ordering/1.1~preBase_5.5~seed_7?dark=true#?secret=k3Yx9')}"></iframe>`
		);
		const frame = page.frameLocator('iframe');
		await expect(frame.locator('[data-figure]')).toHaveAttribute('data-awake', '');
		await expect(frame.locator('.sentence')).toHaveText(sentence);
		await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect.poll(() => page.evaluate(() => (window as unknown as { secrets: string[] }).secrets[0])).toBe('k3Yx9');
	});

	test('a large sample of any other state is drawn in the page', async ({ page }) => {
		await page.goto(at('embed/v1/parameter-function-map/1.1~width_5'));
		await awake(page);
		await expect(page.locator('.sentence')).toContainText('10,000 networks');
	});

	test('a preset and a seed may be named', async ({ page }) => {
		await page.goto(at('embed/v1/property-ordering/1.1/?preset=wheaton&seed=9'));
		await awake(page);
		await expect(page.locator('.sentence')).toContainText('0.033 % of models');
		await expect(page.locator('.attribution')).toContainText('seed 9');
	});

	test('what is no figure is said, with those that there are', async ({ page }) => {
		const response = await page.goto(at('embed/v1/property-orderin/1.1'));
		expect(response!.status()).toBe(404);
		await expect(page.getByText('There is no such figure here')).toBeVisible();
		await page.getByRole('link').first().click();
		await awake(page);
	});

	test('the dialog knows that only named states have pictures, and says so', async ({ page }) => {
		await page.goto(at('order-matters/#property-ordering=1.1~preBase_5.5'));
		const figure = page.locator('[data-figure=property-ordering]');
		await expect(figure).toHaveAttribute('data-awake', '');
		await figure.getByRole('button', { name: 'Share', exact: true }).click();
		await page.getByRole('tab', { name: 'Picture with link' }).click();
		await expect(page.getByText('keeps pictures of its named states only')).toBeVisible();
		const html = await page.getByRole('textbox', { name: 'Picture with link, to copy' }).inputValue();
		const source = /src="([^"]+\.png)"/.exec(html)![1];
		expect((await page.request.get(source)).status()).toBe(200);
		expect(html).toContain('preBase_5.5');
	});
});

test.describe('what an embed costs', () => {
	const gzipped = async (page: Page, url: string): Promise<number> =>
		gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length;
	/** Notes when the last figure woke: a page's own says so on itself, an element by its event. */
	const noteWaking = (page: Page) =>
		page.addInitScript(() => {
			const awake = () => Object.assign(window, { awakeAt: performance.now() });
			document.addEventListener('change', (event) => (event as CustomEvent).detail && awake(), true);
			new MutationObserver(awake).observe(document, { subtree: true, attributeFilter: ['data-awake'] });
		});
	/** Every address asked for until the last figure woke, each once. */
	const askedFor = async (page: Page): Promise<string[]> => {
		const urls = await page.evaluate(() => {
			const { awakeAt = Infinity } = window as unknown as { awakeAt?: number };
			const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
			return entries.filter(({ startTime }) => startTime < awakeAt).map(({ name }) => name);
		});
		return [...new Set(urls)].filter((url) => !url.endsWith('.svg') && !url.startsWith('http://host.example'));
	};
	const sum = async (page: Page, urls: readonly string[]) => {
		const sizes = await Promise.all(urls.map(async (url) => ({ url, bytes: await gzipped(page, url) })));
		return {
			total: sizes.reduce((all, { bytes }) => all + bytes, 0),
			shown: sizes.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')
		};
	};

	for (const sim of simulations) {
		test(`${sim}: its page in all, until it can be moved`, async ({ page }) => {
			await noteWaking(page);
			await page.goto(`/embed/v1/${sim}`);
			await awake(page);
			const { total, shown } = await sum(page, await askedFor(page));
			expect(total, shown).toBeLessThanOrEqual(PAGE_BYTES);
		});
	}

	test('the element with its first figure, and with each further one', async ({ page }) => {
		const module = `<script type="module" src="${new URL('/embed/v1/element.js', test.info().project.use.baseURL)}"></script>`;
		const seen = new Set<string>();
		const added = async (sim: string): Promise<{ total: number; shown: string }> => {
			await page.evaluate((name) => {
				const figure = document.createElement('deceptive-alignment-figure');
				figure.setAttribute('sim', name);
				document.body.prepend(figure);
			}, sim);
			await expect(page.locator('deceptive-alignment-figure').first().locator('[data-tools]')).toBeVisible();
			const fresh = (await askedFor(page)).filter((url) => !seen.has(url));
			await whole(sim);
			for (const url of await loadedNow()) seen.add(url);
			return sum(page, fresh);
		};
		/** What stands below a figure comes once it is near; the next figure shall not be charged for it. */
		const whole = async (sim: string) => {
			if (!existsSync(`src/lib/sims/${sim}/Detail.svelte`)) return;
			const detail = page.locator('deceptive-alignment-figure').first().locator('[data-island=detail]');
			await detail.scrollIntoViewIfNeeded();
			await expect(detail.locator(':scope > *').first()).toBeVisible();
			await page.evaluate(() => scrollTo(0, 0));
		};
		const loadedNow = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		await noteWaking(page);
		await hostPage(page, module);
		await page.waitForFunction(() => customElements.get('deceptive-alignment-figure'));
		const loaded = await askedFor(page);
		const [first, ...others] = ['property-ordering', ...simulations.filter((sim) => sim !== 'property-ordering')];
		for (const url of loaded) seen.add(url);
		const opening = await sum(page, loaded);
		const start = await added(first);
		expect(opening.total + start.total, `${opening.shown}\n${start.shown}`).toBeLessThanOrEqual(FIRST_FIGURE_BYTES);
		for (const sim of others) {
			const { total, shown } = await added(sim);
			expect(total, shown).toBeLessThanOrEqual(FURTHER_FIGURE_BYTES);
		}
	});
});

/** What stands in the way of less is in docs/performance.md. */
const PAGE_BYTES = 60_000;
const FIRST_FIGURE_BYTES = 45_000;
const FURTHER_FIGURE_BYTES = 12_000;
