import { figureOf, orderingFigure } from './figures';
import { expect, test } from './pages';

test.describe('a share link', () => {
	test('opened elsewhere shows the same sentence, numbers and seed', async ({ page, context, browser }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const mine = await orderingFigure(page);
		await mine.slider('Differential examples').press('PageUp');
		await mine.field('Correction per example').fill('7.3 %');
		await mine.field('Correction per example').press('Enter');
		await mine.button('New seed').click();
		await mine.button('Share link').click();
		await expect(mine.root.getByRole('status').getByText('Link copied')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).hash).toMatch(
			/^#property-ordering=1\.1~differentialExamples_400~flipPerExample_0\.073~seed_\d+$/
		);
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

	test('holds only what differs from the chapter', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const { button, root } = await orderingFigure(page);
		await button('Share link').click();
		await expect(root.getByText('Link copied')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).hash).toBe('#property-ordering=1.1');
	});

	test('stands in a field where copying is blocked', async ({ page }) => {
		await page.addInitScript(() => {
			const blocked = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
			Object.defineProperty(navigator, 'clipboard', { value: { writeText: blocked } });
		});
		const { button, root, slider, sentence } = await orderingFigure(page);
		await slider('Differential examples').press('Home');
		await button('Share link').click();
		await expect(root.getByText('Copying is not allowed here; take the link from this field:')).toBeVisible();
		const field = root.getByRole('textbox', { name: 'Link to this state' });
		await expect(field).toHaveValue(/\/order-matters\/#property-ordering=1\.1~differentialExamples_0$/);
		await expect(sentence).toContainText('21 % of models');
	});

	test('stands in a field where there is no clipboard at all', async ({ page }) => {
		await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
		const { button, root } = await orderingFigure(page);
		await button('Share link').click();
		await expect(root.getByRole('textbox', { name: 'Link to this state' })).toHaveValue(/#property-ordering=1\.1$/);
	});

	test('is what the address becomes after every change', async ({ page }) => {
		const { slider, button } = await orderingFigure(page);
		await slider('Differential examples').press('Home');
		await expect(page).toHaveURL(/\/order-matters\/#property-ordering=1\.1~differentialExamples_0$/);
		await button('the chapter does').click();
		await expect(page).toHaveURL(/\/order-matters\/$/);
	});
});
