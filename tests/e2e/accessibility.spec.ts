import { beyond, looksLike, narrowest, violations, violationsOfLook } from './accessible';
import { expect, openAll, pages, simulations, test, wakeAll } from './pages';

for (const path of pages) {
	test(`${path} has no violation, wide and light or narrow and dark`, async ({ page }) => {
		await looksLike(page, [1280, 'light']);
		await page.goto(path);
		await wakeAll(page);
		await openAll(page);
		expect(await violations(page)).toEqual([]);
		await looksLike(page, [390, 'dark']);
		expect(await violationsOfLook(page)).toEqual([]);
	});

	test(`${path} fits 320 px without scrolling sideways`, async ({ page }) => {
		await page.setViewportSize(narrowest);
		await page.goto(path);
		await wakeAll(page);
		await openAll(page);
		expect(await beyond(page)).toEqual([]);
	});
}

for (const sim of simulations) {
	test(`the embed of ${sim}, and the dialog to take it along, have no violation, light or dark`, async ({ page }) => {
		for (const dark of [false, true]) {
			const found = dark ? violationsOfLook : violations;
			await page.goto(`/embed/v1/${sim}?dark=${dark}`);
			await wakeAll(page);
			expect(await found(page)).toEqual([]);
			await page.getByRole('button', { name: 'Embed this' }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			for (const name of ['Frame', 'Picture with link']) {
				await page.getByRole('tab', { name }).click();
				expect(await found(page, { include: 'dialog', exclude: 'dialog iframe' }), name).toEqual([]);
			}
		}
	});
}
