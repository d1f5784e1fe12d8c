import type { Page } from '@playwright/test';
import { awake, HOST, hostPage, REMEMBER, site } from './embeds';
import { orderingFigure } from './figures';
import { expect, test } from './pages';

type Heard = Window & { heard: unknown[] };

const EMBED = 'embed/v1/property-ordering/1.1~preBase_5';
const frameAt = (src: string, more = 'height="400" sandbox="allow-scripts"'): string =>
	`<iframe src="${src}" title="figure" width="100%" style="border:0;color-scheme:light dark" ${more}></iframe>`;
const heard = (page: Page): Promise<unknown[]> => page.evaluate(() => (window as unknown as Heard).heard);
const heardOf = async (page: Page, test: (message: Record<string, unknown>) => boolean) =>
	(await heard(page)).filter(
		(one): one is Record<string, unknown> =>
			typeof one === 'object' && one !== null && test(one as Record<string, unknown>)
	);

/** What a host must find in the frame, whoever it is: the state of the address, and controls that move it. */
const moves = async (page: Page): Promise<void> => {
	const frame = await awake(page.frameLocator('iframe'));
	await expect(frame.locator('.sentence')).toContainText('7.2 % of models');
	await frame
		.locator('input[type=range]')
		.and(frame.getByLabel('Differential examples', { exact: true }))
		.press('Home');
	await expect(frame.locator('.sentence')).not.toContainText('7.2 % of models');
	await expect(frame.getByRole('alert')).toHaveCount(0);
};

/** The document that the dialog offers to hosts that take pasted HTML. */
const selfContained = async (page: Page): Promise<string> => {
	const { button } = await orderingFigure(page, '1.1~preBase_5');
	await button('Share').click();
	await page.getByRole('tab', { name: 'Self-contained HTML' }).click();
	const field = page.getByRole('textbox', { name: 'Self-contained HTML, to copy' });
	await expect(field).toHaveValue(/^<!doctype html>/i);
	return field.inputValue();
};

test('LessWrong: pasted HTML runs in a sandboxed srcdoc, loads nothing, and says its height, also when asked', async ({
	page
}) => {
	const html = await selfContained(page);
	const asked: string[] = [];
	await hostPage(
		page,
		`${REMEMBER}<iframe title="figure" sandbox="allow-scripts" width="640" height="400"></iframe><script>
		const frame = document.querySelector('iframe');
		addEventListener('message', ({ source, data }) => {
			if (source === frame.contentWindow && data.type === 'iframe-widget-resize') frame.height = Math.min(5000, Math.max(50, data.height));
		});</script>`
	);
	page.on('request', (request) => asked.push(request.url()));
	await page.evaluate((srcdoc) => (document.querySelector('iframe')!.srcdoc = srcdoc), html);
	await moves(page);
	expect(asked.filter((url) => !url.startsWith('data:') && url !== 'about:srcdoc')).toEqual([]);
	const heights = await heardOf(page, ({ type }) => type === 'iframe-widget-resize');
	expect(heights.length).toBeGreaterThan(0);
	for (const { height } of heights) expect(Number.isInteger(height) && (height as number) > 300).toBe(true);
	const before = heights.length;
	await page.evaluate(() =>
		document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'iframe-widget-request-resize' }, '*')
	);
	await expect
		.poll(async () => (await heardOf(page, ({ type }) => type === 'iframe-widget-resize')).length)
		.toBe(before + 1);
});

test('WordPress: a blockquote with a sandboxed frame hears the height with its secret', async ({ page }) => {
	await hostPage(
		page,
		`${REMEMBER}<blockquote data-secret="k3Yx9">A figure</blockquote>
		${frameAt(`${site(EMBED)}#?secret=k3Yx9`, 'data-secret="k3Yx9" sandbox="allow-scripts" security="restricted" height="200"')}
		<script>addEventListener('message', ({ source, data }) => {
			const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
			if (!frame || source !== frame.contentWindow || data.message !== 'height') return;
			frame.height = Math.min(1000, Math.max(200, ~~data.value));
		});</script>`
	);
	await moves(page);
	await expect.poll(() => page.evaluate(() => document.querySelector('iframe')!.offsetHeight)).toBe(1000);
	const told = await heardOf(page, ({ message }) => message === 'height');
	for (const { secret, value } of told) expect([secret, Number.isInteger(value)]).toEqual(['k3Yx9', true]);
});

test('Ghost: the address on a line of its own becomes one frame, by discovery', async ({ page }) => {
	const html = await (await page.request.get(`/${EMBED}`)).text();
	const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/
		.exec(html)![1]
		.replaceAll('&amp;', '&');
	const embed = await (await page.request.get(href)).json();
	expect(embed).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 900 });
	expect(embed.html).toMatch(/^<iframe [^>]*><\/iframe>$/);
	await hostPage(page, embed.html);
	await moves(page);
});

test('Discourse: a frame that nobody resizes can be scrolled, by wheel and by touch', async ({ page }) => {
	await hostPage(page, frameAt(site(EMBED), 'height="300" sandbox="allow-scripts allow-same-origin"'));
	const frame = await awake(page.frameLocator('iframe'));
	await page.mouse.move(200, 150);
	await page.mouse.wheel(0, 200);
	const scrolled = () => frame.locator('html').evaluate(() => scrollY);
	await expect.poll(scrolled).toBeGreaterThan(0);
	const captured = await frame
		.locator('.figure :is(input[type=range], [role=slider])')
		.evaluateAll((list) =>
			list.map((element) => getComputedStyle(element).touchAction).filter((action) => !/pan-y|auto/.test(action))
		);
	expect(captured).toEqual([]);
});

test('Medium and Embedly, AMP, Canvas and our own helper each hear their own words', async ({ page }) => {
	const src = site(EMBED);
	await hostPage(page, REMEMBER + frameAt(src));
	await awake(page.frameLocator('iframe'));
	const said = await heard(page);
	const height = (said.find((one) => (one as { type?: string })?.type === 'resize') as { height: number }).height;
	expect(said).toContainEqual({ type: 'resize', height });
	expect(said).toContainEqual({ type: 'iframe-widget-resize', height });
	expect(said).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(said).toContainEqual({ subject: 'lti.frameResize', height });
	const embedly = said.filter((one) => typeof one === 'string').map((one) => JSON.parse(one));
	expect(embedly).toContainEqual({ src, context: 'iframe.resize', height });
});

test('a height is told once, and nothing of the host moves after it', async ({ page }) => {
	await hostPage(
		page,
		`${REMEMBER}<script>window.moved = 0; window.from = Infinity;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) if (entry.startTime > from) moved += entry.value;
		}).observe({ type: 'layout-shift' });
		addEventListener('message', ({ data }) => {
			if (data.type === 'resize' && from === Infinity) requestAnimationFrame(() => requestAnimationFrame(() => (from = performance.now())));
		});</script><script src="${site('embed/v1/embed.js')}"></script>${frameAt(site(EMBED))}<p>After</p>`
	);
	await awake(page.frameLocator('iframe'));
	await expect.poll(() => page.evaluate(() => document.querySelector('iframe')!.offsetHeight)).toBeGreaterThan(700);
	const heights = (await heardOf(page, ({ type }) => type === 'resize')).map(({ height }) => height);
	expect(new Set(heights).size, String(heights)).toBe(heights.length);
	expect(heights.length).toBe(1);
	expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
});

test('our helper believes only frames with figures, holds heights, and hands on changes', async ({ page }) => {
	await hostPage(
		page,
		`${REMEMBER}<script src="${site('embed/v1/embed.js')}"></script>${frameAt(site(EMBED))}
		<iframe id="other" src="${HOST}/other" height="123"></iframe>
		<script>window.changes = []; document.querySelector('iframe').addEventListener('change', ({ detail }) => changes.push(detail.state));</script>`
	);
	const frame = await awake(page.frameLocator('iframe').first());
	await page.evaluate(() => {
		for (const data of [
			null,
			'resize',
			{ type: 'resize', height: 77 },
			{ type: 'resize', height: 'NaN' },
			{ type: 'deceptive-alignment:change' }
		])
			window.postMessage(data, '*');
	});
	await frame.locator('input[type=range]').first().press('End');
	const changes = () => page.evaluate(() => (window as unknown as { changes: string[] }).changes);
	await expect.poll(changes).toContainEqual(expect.stringMatching(/^1\.1~preBase_1000~was_/));
	expect(await page.locator('#other').evaluate((element: HTMLElement) => element.offsetHeight)).toBeLessThan(130);
	expect(
		await page
			.locator('iframe')
			.first()
			.evaluate((element: HTMLElement) => element.offsetHeight)
	).toBeGreaterThan(700);
});

test('a page whose policy allows the frame and nothing else', async ({ page }) => {
	await hostPage(page, frameAt(site(EMBED)), {
		'content-security-policy': `default-src 'none'; frame-src ${site('/')}; style-src 'unsafe-inline'`
	});
	await moves(page);
});

test('without storage: nothing is missed, and nobody is bothered', async ({ page }) => {
	await hostPage(page, frameAt(site(EMBED)));
	const frame = await awake(page.frameLocator('iframe'));
	expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
	await moves(page);
	expect(await page.context().cookies()).toEqual([]);
});

test('ten figures on one page, some of them twice, all wake and are each their own', async ({ page }) => {
	const states = Array.from(
		{ length: 10 },
		(_, at) => `embed/v1/${at % 2 ? 'selection-pies/1.1~skillGain_0.' : 'property-ordering/1.1~preBase_'}${at + 1}`
	);
	await hostPage(page, states.map((path) => frameAt(site(path))).join(''));
	for (let at = 0; at < 10; at++) {
		await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
		await awake(page.frameLocator('iframe').nth(at));
	}
	const first = await page.frameLocator('iframe').nth(0).locator('.sentence').innerText();
	expect(await page.frameLocator('iframe').nth(2).locator('.sentence').innerText()).not.toBe(first);
});

test('a light figure in a dark page, and a dark one in a light page, each on its own paper', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await hostPage(
		page,
		`<style>:root { color-scheme: dark }</style>${frameAt(site(`${EMBED}?dark=false`))}${frameAt(site(`${EMBED}?dark=true`))}${frameAt(site(EMBED))}${frameAt(site(`${EMBED}?transparent`))}`
	);
	const paper = async (at: number) => {
		await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
		const frame = await awake(page.frameLocator('iframe').nth(at));
		return frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
	};
	expect(await paper(0)).toBe('rgb(253, 252, 248)');
	expect(await paper(1)).toBe('rgb(23, 22, 20)');
	expect(await paper(2)).toBe('rgb(23, 22, 20)');
	expect(await paper(3)).toBe('rgba(0, 0, 0, 0)');
});

test('in a page that runs from right to left, a figure does not', async ({ page }) => {
	await hostPage(
		page,
		`<html dir="rtl"><body>${frameAt(site(EMBED))}<script type="module" src="${site('embed/v1/element.js')}"></script>
		<deceptive-alignment-figure sim="property-ordering"></deceptive-alignment-figure>`
	);
	const frame = await awake(page.frameLocator('iframe'));
	expect(await frame.locator('.sentence').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
	const element = page.locator('deceptive-alignment-figure');
	await element.scrollIntoViewIfNeeded();
	await expect(element.locator('[data-awake]')).toBeVisible();
	expect(await element.locator('.sentence').evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
});

for (const width of [320, 900]) {
	test(`at ${width} px nothing is cut off`, async ({ page }) => {
		await page.setViewportSize({ width: 1000, height: 900 });
		for (const path of ['property-ordering', 'proxy-unlearning', 'selection-pies']) {
			await hostPage(
				page,
				`<iframe src="${site(`embed/v1/${path}`)}" title="figure" width="${width}" height="900" sandbox="allow-scripts" style="border:0"></iframe>`
			);
			const frame = await awake(page.frameLocator('iframe'));
			const over = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
			expect(over, path).toBeLessThanOrEqual(0);
			await page.unrouteAll();
		}
	});
}

test('on paper: the chart, its sentence and where it comes from, without controls', async ({ page }) => {
	await page.goto(`/${EMBED}`);
	await expect(page.locator('[data-figure]')).toHaveAttribute('data-awake', '');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.sentence')).toBeVisible();
	await expect(page.locator('.attribution a')).toBeVisible();
	for (const part of ['.side > .needs-script', '[data-island=play]', '[data-island=tools]', '[data-embed-this]'])
		await expect(page.locator(part).first(), part).toBeHidden();
});
