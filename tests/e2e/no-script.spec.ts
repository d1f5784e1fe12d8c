import { chapters, expect, figures, pages, test } from './pages';

test.use({ javaScriptEnabled: false });

test.describe('without script', () => {
	for (const { path, sim } of figures) {
		test(`${path} shows ${sim} in its first state: sentence, chart, equations, limits`, async ({ page }) => {
			await page.goto(path);
			const figure = page.locator(`[data-sim="${sim}"]`).first();
			await expect(figure.locator('.question')).toHaveText(/\S \S.*\?$/);
			await expect(figure.locator('.sentence')).toHaveText(/\d.*\.$/);
			await expect(figure.locator('.sentence')).toBeVisible();
			await expect(figure.locator('[data-island=stage]').getByRole('img').first()).toBeAttached();
			expect((await figure.locator('[data-island=stage]').boundingBox())!.height).toBeGreaterThan(80);
			for (const [summary, content] of [
				['Equations with the current values', 'math'],
				['Parameters, and who argues for what', 'dd'],
				['What this leaves out', 'details[open] > p']
			]) {
				await figure.getByText(summary, { exact: true }).click();
				await expect(figure.locator('.notes').locator(content).first()).toBeVisible();
			}
			for (const value of await figure.locator('[data-val]').all()) await expect(value).toHaveText(/\S/);
		});

		test(`${path} hides what needs script in ${sim}`, async ({ page }) => {
			await page.goto(path);
			const figure = page.locator(`[data-sim="${sim}"]`).first();
			await expect(figure.locator('.needs-script').first()).toBeAttached();
			for (const control of await figure.locator('button, input, select').all()) {
				if (await control.evaluate((element) => element.closest('.term') !== null)) continue;
				await expect(control).toBeHidden();
			}
		});
	}

	for (const path of pages) {
		test(`${path} has its words and leads on`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
			expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
			await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
			await page.getByText('Contents', { exact: true }).first().click();
			const link = page.getByRole('banner').getByRole('link', { name: chapters[0].title, exact: true });
			await expect(link).toBeVisible();
			expect((await page.getByRole('main').innerText()).split(/\s+/).length).toBeGreaterThan(20);
		});
	}

	test('values in the prose are those of the chapter', async ({ page }) => {
		await page.goto('/order-matters/');
		await expect(page.locator('[data-value="property-ordering.pDeceptive"]').first()).toHaveText('13 %');
		await expect(page.locator('[data-scrub="property-ordering.differentialExamples"]')).toHaveText('100');
	});

	test('the table of orders stands', async ({ page }) => {
		await page.goto('/order-matters/');
		const table = page.getByRole('table', { name: /^The twelve complete orders/ });
		await expect(table).toBeVisible();
		await expect(table.getByRole('rowheader')).toHaveCount(12);
	});

	test('the table of sixteen kinds can be chosen from', async ({ page }) => {
		await page.goto('/four-properties/');
		const table = page.locator('[data-kinds]');
		await expect(table.getByRole('radio')).toHaveCount(16);
		await expect(table.getByRole('checkbox')).toHaveCount(0);
		await table.getByRole('radio', { name: /maze runner/i }).check();
		await expect(table.getByText('Move the coin and it runs past it, as nimble as ever.')).toBeVisible();
		await expect(table.getByText('Good as gold while you look; when you turn round')).toBeHidden();
	});

	test('terms, notes and claims open', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto('/four-properties/');
		await page.locator('.term button').first().focus();
		await expect(page.locator('.term [role=tooltip]').first()).toBeVisible();
		const note = page.locator('.note').first();
		await note.locator('.mark').click();
		await expect(note.locator('.text')).toBeVisible();
		await page.locator('.claim button').first().focus();
		await expect(page.locator('.claim [role=tooltip]').first()).toBeVisible();
	});
});
