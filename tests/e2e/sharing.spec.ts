import type { Page } from '@playwright/test';
import { figureOf, orderingFigure, type Parts } from './figures';
import { expect, test } from './pages';

/** The dialog in which a figure is taken along, at one of its forms. */
const dialogOf = async (page: Page, { button }: Pick<Parts, 'button'>, form = 'Link') => {
	await button('Share').click();
	const dialog = page.getByRole('dialog', { name: 'Take this figure along' });
	await expect(dialog).toBeVisible();
	await dialog.getByRole('tab', { name: form, exact: true }).click();
	const field = dialog.getByRole('textbox', { name: `${form}, to copy` });
	await expect(field).not.toHaveValue('');
	return { dialog, field };
};

test.describe('a share link', () => {
	test('opened elsewhere shows the same sentence, numbers and seed', async ({ page, context, browser }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const mine = await orderingFigure(page);
		await mine.slider('Differential examples').press('PageUp');
		await mine.field('Correction per example').fill('7.3 %');
		await mine.field('Correction per example').press('Enter');
		await mine.button('New seed').click();
		const { dialog } = await dialogOf(page, mine);
		await dialog.getByRole('button', { name: 'Copy' }).click();
		await expect(dialog.getByRole('status')).toHaveText('Copied');
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).hash).toMatch(
			/^#property-ordering=1\.1~differentialExamples_400~flipPerExample_0\.073~seed_\d+~was_0\.\d+$/
		);
		await dialog.getByRole('button', { name: 'Close' }).click();
		const stranger = await browser.newContext();
		const theirs = await stranger.newPage();
		await theirs.goto(link);
		const shown = await figureOf(theirs, 'property-ordering');
		await expect(shown.root).toBeInViewport();
		await expect(shown.sentence).toHaveText(await mine.sentence.innerText());
		await expect(shown.field('Correction per example')).toHaveValue('7.3 %');
		await expect(shown.root.getByLabel('Seed', { exact: true })).toHaveValue(
			await mine.root.getByLabel('Seed', { exact: true }).inputValue()
		);
		await expect(shown.alerts).toHaveCount(0);
		await stranger.close();
	});

	test('holds only what differs from the chapter, and the number that it shows', async ({ page }) => {
		const { field } = await dialogOf(page, await orderingFigure(page));
		await expect(field).toHaveValue(/\/order-matters\/#property-ordering=1\.1~was_0\.\d+$/);
	});

	test('stands selected in its field where copying is blocked', async ({ page }) => {
		await page.addInitScript(() => {
			const blocked = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
			Object.defineProperty(navigator, 'clipboard', { value: { writeText: blocked } });
		});
		const parts = await orderingFigure(page);
		await parts.slider('Differential examples').press('Home');
		const { dialog, field } = await dialogOf(page, parts);
		await dialog.getByRole('button', { name: 'Copy' }).click();
		await expect(dialog.getByRole('status')).toContainText('the text is selected');
		await expect(field).toBeFocused();
		await expect(field).toHaveValue(/#property-ordering=1\.1~differentialExamples_0~was_/);
		expect(await page.evaluate(() => getSelection()?.toString())).toContain('differentialExamples_0');
		await expect(parts.sentence).toContainText('21 % of models');
	});

	test('is what the address becomes after every change', async ({ page }) => {
		const { slider, button } = await orderingFigure(page);
		await slider('Differential examples').press('Home');
		await expect(page).toHaveURL(/\/order-matters\/#property-ordering=1\.1~differentialExamples_0$/);
		await button('the chapter does').click();
		await expect(page).toHaveURL(/\/order-matters\/$/);
	});
});

test.describe('the dialog to take a figure along', () => {
	test('is fetched only when it is asked for, opens by key, and gives the focus back', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const parts = await orderingFigure(page);
		expect(asked.filter((url) => /islands\/share/.test(url))).toEqual([]);
		await parts.button('Share').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(asked.filter((url) => /islands\/share/.test(url))).not.toEqual([]);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(parts.button('Share')).toBeFocused();
	});

	test('writes the options of an embed into the code and into the preview', async ({ page }) => {
		const { dialog, field } = await dialogOf(page, await orderingFigure(page), 'Frame');
		await dialog.getByRole('radio', { name: 'dark' }).check();
		await dialog.getByRole('checkbox', { name: 'plain' }).check();
		await dialog.getByText('Leave out').click();
		await dialog.getByRole('checkbox', { name: 'sentence' }).check();
		await dialog.getByText('Lock', { exact: true }).click();
		await dialog.getByRole('checkbox', { name: 'Differential examples' }).nth(1).check();
		await dialog.getByRole('spinbutton', { name: 'height' }).fill('640');
		await dialog.getByRole('spinbutton', { name: 'height' }).blur();
		await expect(field).toHaveValue(
			/\?dark=true&amp;plain&amp;hide=sentence&amp;lock=differentialExamples" .*height="640"/
		);
		const preview = page.frameLocator('dialog iframe');
		await expect(preview.locator('.figure')).toBeVisible();
		await expect(preview.locator('.sentence')).toBeHidden();
		await expect(preview.locator('.presets')).toBeHidden();
		await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(preview.locator('[data-param=differentialExamples]')).toHaveAttribute('inert', '');
	});

	test('says it in every form, each with the state in it', async ({ page }) => {
		const parts = await orderingFigure(page, '1.1~preBase_5~seed_7');
		const { dialog } = await dialogOf(page, parts);
		const tabs = dialog.getByRole('tab');
		expect(await tabs.allInnerTexts()).toHaveLength(8);
		for (const name of await tabs.allInnerTexts()) {
			await dialog.getByRole('tab', { name, exact: true }).click();
			const field = dialog.getByRole('textbox', { name: `${name}, to copy` });
			await expect(field, name).toHaveValue(
				/1\.1(?:~|\\textasciitilde\{\})preBase\\?_5(?:~|\\textasciitilde\{\})seed\\?_7/
			);
		}
		const tex = await dialog.getByRole('textbox', { name: 'LaTeX and BibTeX, to copy' }).inputValue();
		expect(tex).toContain('model version 1, seed 7');
	});

	test('gives the picture and the numbers of what is shown', async ({ page }) => {
		const parts = await orderingFigure(page, '1.1~preBase_5');
		const { dialog } = await dialogOf(page, parts);
		for (const [name, type] of [
			['PNG', 'image/png'],
			['SVG', 'image/svg+xml']
		]) {
			const href = await dialog.getByRole('link', { name, exact: true }).getAttribute('href');
			expect((await page.request.get(href!)).headers()['content-type'], name).toContain(type);
		}
		const coming = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'CSV of what is drawn' }).click();
		const file = await (await coming).createReadStream();
		let text = '';
		for await (const part of file) text += part;
		expect(text).toContain('parameter preBase,,,5,');
		expect(text).toMatch(/\r\npDeceptive,,,0\.07\d+,probability\r\n/);
	});
});
