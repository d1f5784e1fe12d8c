import { expect, simulations, test } from './pages';

const awakeAt = async (page: import('@playwright/test').Page, path: string) => {
	await page.goto(path);
	await expect(page.locator('[data-figure]')).toHaveAttribute('data-awake', '');
	return page.locator('[data-figure]');
};

test.describe('an embed', () => {
	for (const sim of simulations) {
		test(`${sim}: shows the state of its address before any script, and the same after`, async ({ page, browser }) => {
			const { presets }: { presets: { id: string }[] } = await listed(page, sim);
			const path = `/embed/v1/${sim}/${presets[0].id}`;
			const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
			await still.goto(test.info().project.use.baseURL + path);
			const before = await still.locator('.sentence').innerText();
			await awakeAt(page, path);
			await expect(page.locator('.sentence')).toHaveText(before);
			await expect(page.getByRole('alert')).toHaveCount(0);
			await still.context().close();
		});
	}

	test('has nothing of the essay around it but a line that leads to the chapter in the same state', async ({
		page
	}) => {
		await awakeAt(page, '/embed/v1/property-ordering/1.1~preBase_5~seed_7');
		await expect(page.locator('header, footer, nav')).toHaveCount(0);
		const sentence = await page.locator('.sentence').innerText();
		await page
			.locator('input[type=range]')
			.and(page.getByLabel('Differential examples', { exact: true }))
			.press('Home');
		await expect(page.locator('.sentence')).not.toHaveText(sentence);
		const moved = await page.locator('.sentence').innerText();
		const link = page.locator('.attribution a');
		await expect(link).toHaveAttribute(
			'href',
			/\/order-matters\/#property-ordering=1\.1~.*differentialExamples_0.*seed_7/
		);
		await page.goto((await link.getAttribute('href'))!);
		await expect(page.locator('[data-figure=property-ordering]')).toHaveAttribute('data-awake', '');
		await expect(page.locator('[data-figure=property-ordering] .sentence')).toHaveText(moved);
	});

	test('wakes before the simulations on which it rests, and asks them once they have come', async ({ page }) => {
		const RESTS_ON = /\/(late-parts|property-ordering|selection-pies)-[\w-]+\.js$/;
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.context().route(RESTS_ON, async (route) => {
			await released;
			await route.continue();
		});
		const figure = await awakeAt(page, '/embed/v1/verdict/1.2~was_0.5');
		await expect(figure.getByRole('alert')).toContainText('with the same settings this page computes');
		const sentence = figure.locator('.sentence');
		const before = await sentence.innerText();
		await figure.locator('input[type=range]').first().press('Home');
		await expect(sentence).not.toHaveText(before);
		await figure.getByText('Chapter 2: Which comes first?').click();
		await expect(figure.getByText('These controls are being fetched.')).toBeVisible();
		release();
		const control = figure.getByRole('slider', { name: 'Differential examples', exact: true });
		await expect(control).toBeVisible();
		const moved = await sentence.innerText();
		await figure.locator('input[type=range]').first().press('End');
		await control.press('Home');
		await expect(sentence).not.toHaveText(moved);
		await figure.getByText('Data table').click();
		await expect(figure.getByRole('row', { name: /What the variance comes from/ })).toContainText('rows');
	});

	test('goes on where the simulations on which it rests are out of reach', async ({ page }) => {
		await page.context().route(/\/late-parts-[\w-]+\.js$/, (route) => route.abort());
		const figure = await awakeAt(page, '/embed/v1/verdict/1.2');
		await expect(figure.getByRole('alert')).toContainText('could not be fetched');
		const before = await figure.locator('.sentence').innerText();
		await figure.locator('input[type=range]').first().press('Home');
		await expect(figure.locator('.sentence')).not.toHaveText(before);
	});

	test('can be embedded from within, in the state that it shows', async ({ page }) => {
		await awakeAt(page, '/embed/v1/property-ordering/1.1~preBase_5?plain');
		await page.getByRole('button', { name: 'Embed this' }).click();
		await page.getByRole('tab', { name: 'Frame' }).click();
		await expect(page.getByRole('textbox', { name: 'Frame, to copy' })).toHaveValue(
			/embed\/v1\/property-ordering\/1\.1~preBase_5~was_/
		);
	});

	test('answers a button that is pressed before it is awake', async ({ page }) => {
		const figure = await awakeAt(page, '/embed/v1/property-ordering/1.1');
		await expect(figure).not.toHaveAttribute('data-tools', '');
		await figure.getByRole('button', { name: 'All four by default' }).evaluate((button: HTMLElement) => {
			button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
			button.click();
		});
		await expect(figure.locator('.sentence')).toContainText('65 % of models');
	});

	test('locks what it is told to lock, whichever way a reader tries', async ({ page }) => {
		const figure = await awakeAt(page, '/embed/v1/property-ordering/1.1?lock=preBase,fineBase');
		await expect(figure.locator('[data-param=preBase]')).toHaveAttribute('inert', '');
		const handle = figure.getByRole('slider', { name: 'Base-goal concept: median arrival in training' });
		const at = await handle.getAttribute('aria-valuenow');
		await handle.press('End');
		await expect(handle).toHaveAttribute('aria-valuenow', at!);
		await expect(figure.locator('.presets')).toBeHidden();
	});

	test('names its states by preset and seed, and keeps how it is to look', async ({ page }) => {
		await page.goto('/embed/v1/property-ordering/1.1?preset=wheaton&seed=3&dark=true');
		await expect(page).toHaveURL(/\/embed\/v1\/property-ordering\/1\.1~.*seed_3\?dark=true$/);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});

	test('stands still when it is asked to, and has no script then', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('/embed/v1/selection-pies/1.1?static', { waitUntil: 'networkidle' });
		await expect(page.locator('[data-island=play]')).toBeHidden();
		await expect(page.locator('.pies')).toBeVisible();
		await expect(page.locator('[data-figure]')).not.toHaveAttribute('data-awake', '');
	});
});

test.describe('an old link', () => {
	test('says that the model has changed, with both numbers, before and after script', async ({ page }) => {
		await awakeAt(page, '/embed/v1/property-ordering/1.0~preBase_5~was_0.25');
		const notice = page.getByRole('alert');
		await expect(notice).toContainText(
			'made with version 0 of this model; this page runs version 1. Deceptively aligned: 25 % (0.25) then, 7.2 % (0.0718892) now.'
		);
		const json = await (await page.request.get('/embed/v1/property-ordering/1.0~preBase_5~was_0.25.json')).json();
		expect(json).toMatchObject({ modelVersion: 1, was: 0.25, seed: 1 });
		expect(json.notices[0]).toContain('25 % (0.25) then');
	});
});

test.describe('what is not there', () => {
	const refused: readonly [path: string, status: number, says: RegExp][] = [
		['/embed/v1/property-orderin', 404, /no simulation “property-orderin”[\s\S]*embed\/v1\/property-ordering\//],
		['/embed/v1/property-ordering/weaton', 404, /“weaton” is no state[\s\S]*embed\/v1\/property-ordering\/wheaton/],
		['/embed/v1/property-ordering/weaton.png', 404, /“weaton” is no state/],
		[`/embed/v1/property-ordering/1.1~preBase_${'5'.repeat(5000)}`, 414, /expected at most 4000/],
		['/embed/v1/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, /no simulation “&lt;script>|no simulation “&lt;script&gt;/]
	];
	for (const [path, status, says] of refused) {
		test(`${path.slice(0, 60)} is answered by ${status} and what is nearest`, async ({ request }) => {
			const response = await request.get(path);
			expect(response.status()).toBe(status);
			const text = await response.text();
			expect(text).toMatch(says);
			expect(text).not.toContain('<script>alert');
		});
	}

	test('bad settings of a state are named, and the rest holds', async ({ page }) => {
		await awakeAt(page, '/embed/v1/property-ordering/1.1~preBase_5~nonsense_3~flipPerExample_7');
		await expect(page.getByRole('alert')).toHaveCount(2);
		await expect(page.locator('.sentence')).toContainText('7.2 % of models');
	});
});

test('pages stand in no frame of others, figures in anybody’s; only scripts and data may be read', async ({
	request
}) => {
	const headersOf = async (path: string) => (await request.get(path)).headers();
	const page = await headersOf('/order-matters/');
	expect(page['content-security-policy']).toContain("default-src 'none'");
	expect(page['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(page['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe/);
	expect(page['access-control-allow-origin']).toBeUndefined();
	const embed = await headersOf('/embed/v1/property-ordering/1.1');
	expect(embed['content-security-policy']).toContain('frame-ancestors *');
	expect(embed['access-control-allow-origin']).toBeUndefined();
	const open = ['/embed/v1/element.js', '/embed/v1/embed.js', '/embed/v1/property-ordering/1.1.json'];
	for (const path of open) expect((await headersOf(path))['access-control-allow-origin'], path).toBe('*');
	for (const path of ['/', '/embed/v1/property-ordering/1.1.png', '/lab/'])
		expect((await headersOf(path))['access-control-allow-origin'], path).toBeUndefined();
});

interface Listed {
	readonly presets: { readonly id: string }[];
}

/** A simulation's presets, from the names that an address may use. */
const listed = async (page: import('@playwright/test').Page, sim: string): Promise<Listed> => {
	const text = await (await page.request.get(`/embed/v1/${sim}/no-such-position`)).text();
	const names = /named position: ([^.]+)\./.exec(text)![1].split(', ');
	return { presets: names.map((id) => ({ id })) };
};
