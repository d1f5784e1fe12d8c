import { figureOf, orderingFigure } from './figures';
import { expect, test } from './pages';

test.describe('numbers and links in the prose', () => {
	test('a number is stepped with keys, and its slider follows', async ({ page }) => {
		const { scrub, slider, field, sentence } = await orderingFigure(page);
		const number = scrub('differentialExamples');
		await expect(number).toHaveText('100');
		for (const [key, value] of [
			['ArrowRight', '110'],
			['ArrowDown', '100'],
			['PageUp', '400'],
			['Home', '0'],
			['End', '1,000,000']
		]) {
			await number.press(key);
			await expect(number, key).toHaveText(value);
			await expect(field('Differential examples'), key).toHaveValue(value);
		}
		await expect(slider('Differential examples')).toHaveValue('121');
		await expect(sentence).toContainText('4.1 % of models');
	});

	test('a number is dragged, and the whole drag is one undo', async ({ page }) => {
		const { scrub, button, value } = await orderingFigure(page);
		const number = scrub('differentialExamples');
		await number.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await number.boundingBox())!;
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.mouse.down();
		// Four pixels a position: 80 of them are a decade.
		await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 5 });
		await page.mouse.move(x + width / 2 + 80, y + height / 2, { steps: 5 });
		await expect(number).toHaveText('1,000');
		await page.mouse.up();
		await expect(value('pDeceptive').first()).not.toHaveText('13 %');
		await button('Undo').click();
		await expect(number).toHaveText('100');
		await expect(button('Undo')).toBeDisabled();
	});

	test('a link moves the figure, and undo returns', async ({ page }) => {
		const { sentence, button, value } = await orderingFigure(page);
		const before = await sentence.innerText();
		await page.getByRole('link', { name: 'no examples at all' }).click();
		await expect(sentence).toContainText('21 % of models');
		await expect(value('pDeceptive').first()).toHaveText('21 %');
		await expect(page).toHaveURL(/#property-ordering=1\.1~differentialExamples_0$/);
		await button('Undo').click();
		await expect(sentence).toHaveText(before);
		await expect(page).not.toHaveURL(/differentialExamples/);
	});

	test('a link to a named position presses its button', async ({ page }) => {
		const { button, sentence } = await orderingFigure(page);
		await page.getByRole('link', { name: 'in rates that are ours' }).click();
		await expect(button('Understanding comes first')).toHaveAttribute('aria-pressed', 'true');
		await expect(sentence).toContainText('0.033 % of models');
	});

	test('the same link works again after something else moved', async ({ page }) => {
		const { sentence, button } = await orderingFigure(page);
		const link = page.getByRole('link', { name: 'no examples at all' });
		await link.click();
		await expect(sentence).toContainText('21 % of models');
		await button('the chapter does').click();
		await expect(sentence).toContainText('13 % of models');
		await link.click();
		await expect(sentence).toContainText('21 % of models');
	});

	test('a link moves a figure that has never been in view', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 300 });
		await page.goto('/order-matters/');
		const link = page.getByRole('link', { name: 'is the model’s own flawed concept' });
		await link.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'center' }));
		await expect(page.locator('[data-figure="proxy-unlearning"]')).not.toHaveAttribute('data-awake');
		await link.click();
		await expect(page.locator('[data-figure="proxy-unlearning"]')).toHaveAttribute('data-awake', '');
		const { button } = await figureOf(page, 'proxy-unlearning');
		await expect(button('Wheaton: flawed but pointed at')).toHaveAttribute('aria-pressed', 'true');
	});

	test('values at the end of the chapter are the reader’s own from the start', async ({ page }) => {
		await page.addInitScript(() =>
			localStorage.setItem('deceptive-alignment:numbers:1', '{"property-ordering.differentialExamples":0}')
		);
		await page.setViewportSize({ width: 390, height: 300 });
		await page.goto('/order-matters/');
		const last = page.locator('[data-value="property-ordering.pDeceptive"]').last();
		await last.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'center' }));
		await expect(last).toHaveText('21 %');
	});

	test('two figures of a chapter keep apart', async ({ page }) => {
		const ordering = await orderingFigure(page);
		const first = await ordering.sentence.innerText();
		const unlearning = await figureOf(page, 'proxy-unlearning');
		const second = await unlearning.sentence.innerText();
		await page.getByRole('link', { name: 'a perfect proxy', exact: true }).click();
		await expect(unlearning.sentence).not.toHaveText(second);
		await expect(ordering.sentence).toHaveText(first);
	});

	test('equations show the values as they are now', async ({ page }) => {
		const { root, slider } = await orderingFigure(page);
		await root.getByText('Equations with the current values').click();
		const examples = root.locator('.formula [data-val=differentialExamples]');
		await expect(examples).toHaveText('100');
		await expect(examples).toBeVisible();
		await slider('Differential examples').press('End');
		await expect(examples).toHaveText('1,000,000');
		await expect(root.locator('.formula [data-val=pDeceptive]')).toHaveText('4.1 %');
		await root.getByText('Equations with the current values').click();
		await slider('Differential examples').press('Home');
		await root.getByText('Equations with the current values').click();
		await expect(examples).toHaveText('0');
	});
});
