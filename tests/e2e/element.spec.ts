import type { Page } from '@playwright/test';
import { hostPage, site } from './embeds';
import { expect, simulations, test } from './pages';

const MODULE = (): string => `<script type="module" src="${site('embed/v1/element.js')}"></script>`;
const figure = (attributes: string, inside = '<img src="data:," alt="its picture">'): string =>
	`<deceptive-alignment-figure ${attributes}>${inside}</deceptive-alignment-figure>`;
const awakeAt = async (page: Page, at = 0) => {
	const element = page.locator('deceptive-alignment-figure').nth(at);
	await element.scrollIntoViewIfNeeded();
	await expect(element.locator('[data-awake]')).toBeVisible();
	return element;
};

test.describe('the custom element', () => {
	test('stands in a page that allows nothing but its script', async ({ page }) => {
		const wrong: string[] = [];
		page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
		await hostPage(page, MODULE() + figure('sim="selection-pies" state="1.1~skillGain_0.2~seed_7"', 'its picture'), {
			'content-security-policy': `default-src 'none'; script-src ${site('/')}`
		});
		const element = await awakeAt(page);
		await expect(element.locator('.sentence')).toContainText('exchange rate is 0.0994');
		await expect(element.locator('.grid')).toHaveCSS('display', 'grid');
		expect(wrong).toEqual([]);
	});

	for (const sim of simulations) {
		test(`${sim}: answers in it as in a page of its own`, async ({ page }) => {
			await page.goto(`/embed/v1/${sim}`);
			const sentence = await page.locator('.sentence').innerText();
			await hostPage(page, MODULE() + figure(`sim="${sim}"`));
			const element = await awakeAt(page);
			await expect(element.locator('.sentence')).toHaveText(sentence);
		});
	}

	test('several share one module, and each simulation is fetched once', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await hostPage(
			page,
			MODULE() +
				figure('sim="property-ordering"') +
				figure('sim="property-ordering" state="1.1~preBase_5"') +
				figure('sim="selection-pies"')
		);
		for (const at of [0, 1, 2]) await awakeAt(page, at);
		const scripts = asked.filter((url) => url.endsWith('.js'));
		expect(new Set(scripts).size).toBe(scripts.length);
		await expect(page.locator('deceptive-alignment-figure').nth(1).locator('.sentence')).toContainText(
			'7.2 % of models'
		);
	});

	test('follows its attributes, set together as one change', async ({ page }) => {
		await hostPage(
			page,
			`${MODULE()}<script>window.states = []; addEventListener('change', ({ detail }) => detail && states.push(detail), true);</script>${figure('sim="property-ordering"')}`
		);
		const element = await awakeAt(page);
		const states = () =>
			page.evaluate(
				() =>
					(window as unknown as { states: { sim: string; state: string; outputs: Record<string, number> }[] }).states
			);
		expect(await states()).toMatchObject([
			{ sim: 'property-ordering', outputs: { pDeceptive: expect.closeTo(0.1327, 3) } }
		]);
		await element.evaluate((one) => {
			one.setAttribute('state', '1.1~preBase_5');
			one.setAttribute('theme', 'dark');
		});
		await expect(element.locator('.sentence')).toContainText('7.2 % of models');
		await expect.poll(async () => (await states()).length).toBe(2);
		await element.locator('input[type=range]').first().press('Home');
		await expect.poll(async () => (await states()).at(-1)!.state).toMatch(/^1\.1~preBase_0~was_/);
		expect(await element.evaluate((one) => (one as unknown as { state: string }).state)).toBe('1.1~preBase_0');
		await element.evaluate((one) => one.setAttribute('sim', 'selection-pies'));
		await expect(element.locator('.pies')).toBeVisible();
	});

	test('the verdict in it asks for none of the simulations on which it rests until it is awake', async ({ page }) => {
		await page.route(/late-parts/, (route) => route.abort());
		await hostPage(page, MODULE() + figure('sim="verdict" state="1.2~languageModelPath_1"'));
		const element = await awakeAt(page);
		const sentence = element.locator('.sentence');
		await expect(sentence).toContainText('The verdict is 15 %');
		await element.locator('input[type=range]').first().press('Home');
		await expect(sentence).not.toContainText('The verdict is 15 %');
	});

	test('the verdict in it answers also where the site can be asked for nothing', async ({ page }) => {
		await page.route('**/*.found.json?*', (route) => route.abort());
		await hostPage(page, MODULE() + figure('sim="verdict"'));
		await expect((await awakeAt(page)).locator('.sentence')).toContainText('The verdict is 13 %');
	});

	test('has of a large sample what the site has found', async ({ page }) => {
		const workers: string[] = [];
		page.on('request', (request) => /worker|sample-tools/.test(request.url()) && workers.push(request.url()));
		await hostPage(page, MODULE() + figure('sim="parameter-function-map" state="1.1~width_5"'));
		const element = await awakeAt(page);
		await expect(element.locator('.sentence')).toContainText('10,000 networks');
		expect(workers).toEqual([]);
	});

	test('tells the numbers of a large sample that it has to draw itself once they are there, and none of a state before', async ({
		page
	}) => {
		await page.route('**/*.found.json?*', (route) => route.abort());
		await hostPage(
			page,
			`${MODULE()}<script>window.heard = []; addEventListener('change', ({ detail }) => detail && heard.push(detail), true);</script>${figure('sim="parameter-function-map"')}`
		);
		const element = await awakeAt(page);
		const heard = () =>
			page.evaluate(() =>
				(window as unknown as { heard: { state: string; outputs: Record<string, number> }[] }).heard.map(
					({ state, outputs }) => ({ state, numbers: Object.keys(outputs).length })
				)
			);
		await expect.poll(async () => (await heard()).at(-1)!.numbers).toBeGreaterThan(0);
		const before = await heard();
		expect(before[0].numbers).toBe(0);
		await element.evaluate((one) => one.setAttribute('state', '1.1~width_5'));
		await expect.poll(async () => (await heard()).at(-1)).toMatchObject({ state: expect.stringContaining('width_5') });
		expect((await heard())[before.length].numbers).toBe(0);
		await expect.poll(async () => (await heard()).at(-1)!.numbers).toBeGreaterThan(0);
	});

	test('lets the keyboard in and out again', async ({ page }) => {
		await hostPage(
			page,
			`${MODULE()}<a href="#a">before</a>${figure('sim="property-ordering" plain')}<a href="#b">after</a>`
		);
		await awakeAt(page);
		await page.getByRole('link', { name: 'before' }).focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement!.localName)).toBe('deceptive-alignment-figure');
		await page.getByRole('link', { name: 'after' }).focus();
		await page.keyboard.press('Shift+Tab');
		expect(await page.evaluate(() => document.activeElement!.localName)).toBe('deceptive-alignment-figure');
	});

	const hostile = [
		`sim="&lt;img src=x onerror=hacked=1&gt;"`,
		`sim="__proto__"`,
		`sim="property-ordering" state="1.1~preBase_&lt;script&gt;hacked=1&lt;/script&gt;"`,
		`sim="property-ordering" state="${'~a_1'.repeat(3000)}"`
	];
	for (const attributes of hostile) {
		test(`keeps its picture, and repeats nothing of ${attributes.slice(0, 40)}`, async ({ page }) => {
			await hostPage(page, MODULE() + figure(attributes));
			const element = page.locator('deceptive-alignment-figure');
			await expect(element.getByRole('alert')).toContainText(/expected/);
			await expect(element.getByAltText('its picture')).toBeAttached();
			expect(await element.evaluate((one) => one.shadowRoot!.innerHTML)).not.toMatch(/img|script|__proto__|a_1/);
			expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		});
	}

	test('hides what it is told to, and only by name', async ({ page }) => {
		await hostPage(
			page,
			MODULE() + figure(`sim="property-ordering" hide="sentence preBase } * { display:none }" lock="fineBase"`)
		);
		const element = await awakeAt(page);
		await expect(element.locator('.sentence')).toBeHidden();
		await expect(element.locator('[data-param=preBase]')).toBeHidden();
		await expect(element.locator('[data-param=fineBase]')).toBeVisible();
		await expect(element.locator('[data-param=fineBase]')).toHaveAttribute('inert', '');
	});
});
