import type { Page } from '@playwright/test';
import { dataTableOpened, figureOf, runsCounted, type Parts } from './figures';
import { expect, test } from './pages';

/** The figure on three ways to look aligned, in its chapter; a state may come with the link. */
const classesFigure = async (page: Page, token?: string): Promise<Parts> => {
	await page.goto(token === undefined ? '/counting/' : `/counting/#class-counting=${token}`);
	return figureOf(page, 'class-counting');
};

test.describe('counting classes', () => {
	test('what is counted decides: functions give deception all that the credence allows', async ({ page }) => {
		const figure = await classesFigure(page);
		await dataTableOpened(figure);
		const flip = figure.row('Bits that would change the leader').getByRole('cell').first();
		await expect(flip).toHaveText('0.545');
		await figure.root.getByLabel('functions', { exact: true }).check();
		await expect(figure.sentence).toContainText('50\u00a0% of models');
		await expect(figure.sentence).toContainText('bits have no say');
		await expect(flip).toHaveText('none');
		await expect(figure.root.locator('.staircases')).toHaveAttribute('aria-label', /each counted once/);
		await figure.button('Undo').click();
		await expect(figure.sentence).toContainText('20\u00a0% of models');
	});

	test('the count cancels against the bits that name its goals', async ({ page }) => {
		const { sentence } = await classesFigure(page);
		await page.getByRole('link', { name: 'a thousand times as many goals' }).click();
		await expect(sentence).toContainText('50\u00a0% of models');
		await page.getByRole('link', { name: 'Add those', exact: true }).click();
		await expect(sentence).toContainText('19\u00a0% of models');
	});

	test('more goals than descriptions is called what it is', async ({ page }) => {
		const { root, field } = await classesFigure(page);
		await expect(root.getByText('cannot all have descriptions')).toHaveCount(0);
		await root.getByText('How many goals').click();
		await field('Goals, deceptive').fill('24');
		await field('Goals, deceptive').press('Enter');
		await expect(root.getByText(/Deceptive: 10²⁴ goals cannot all have descriptions of 64 bits/)).toBeVisible();
	});

	test('the point of the plane is dragged in both directions, and the whole drag is one undo', async ({ page }) => {
		const { root, button, sentence } = await classesFigure(page);
		const before = await sentence.innerText();
		const handle = root.getByRole('slider', { name: 'Deceptive goals: bits of a description' });
		await handle.scrollIntoViewIfNeeded();
		await expect(handle).toHaveAttribute('aria-valuetext', /^64 bits, log count 12/);
		const { x, y, width, height } = (await handle.boundingBox())!;
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.mouse.down();
		await page.mouse.move(x + width / 2 - 60, y + height / 2 + 20, { steps: 4 });
		await page.mouse.move(x + width / 2 - 90, y + height / 2 + 40, { steps: 4 });
		await page.mouse.up();
		await expect(handle).not.toHaveAttribute('aria-valuetext', /^64 bits|log count 12/);
		await expect(sentence).not.toHaveText(before);
		await button('Undo').click();
		await expect(handle).toHaveAttribute('aria-valuetext', /^64 bits, log count 12/);
		await expect(button('Undo')).toBeDisabled();
	});

	test('the point moves with the arrow keys', async ({ page }) => {
		const { root, field } = await classesFigure(page);
		const handle = root.getByRole('slider', { name: 'Deceptive goals: bits of a description' });
		await handle.press('ArrowLeft');
		await handle.press('ArrowUp');
		await expect(handle).toHaveAttribute('aria-valuetext', /^63 bits, log count 12.5/);
		await root.getByText('How long a description').click();
		await expect(field('Bits, deceptive')).toHaveValue('63');
	});

	test('prices are asked step by step, and tokens walk from pen to pen', async ({ page }) => {
		const figure = await classesFigure(page, '1.1~separateObjective_1');
		const deceptive = figure.root.locator('.pens .p2 .live');
		const asked = figure.root.locator('[data-island=stage] p');
		await figure.button('Restart').click();
		await expect(asked).toHaveText('At first each goal counts once.');
		// A billion to one: of 200 tokens none is elsewhere, but for one seed in five million.
		await expect(deceptive).toHaveText('200 of 200');
		const step = figure.button('Step: a fortieth of the bits’ price, then a twentieth of the reasoning’s');
		for (let taken = 0; taken < 40; taken++) await step.evaluate((button: HTMLButtonElement) => button.click());
		await expect(asked).toHaveText('The bits are paid for; now the reasoning.');
		await expect(deceptive).not.toHaveText('200 of 200');
		for (let taken = 0; taken < 20; taken++) await step.evaluate((button: HTMLButtonElement) => button.click());
		await expect(asked).toHaveText('Bits and reasoning are paid for.');
		expect(await runsCounted(figure)).toBe(200);
	});

	test('without a separate objective the argument does not begin', async ({ page }) => {
		const { slider, sentence, probability } = await classesFigure(page);
		await slider('A separate objective').press('Home');
		await expect(sentence).toContainText('nothing to count over');
		await expect(probability).toHaveText('0 %');
	});
});
