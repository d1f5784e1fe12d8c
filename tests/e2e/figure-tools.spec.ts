import { dataTableOpened, orderingFigure } from './figures';
import { expect, test } from './pages';

const EXAMPLES = 'Differential examples';

test.describe('what every figure offers', () => {
	test('a named position is pressed while it holds, and says where each value comes from', async ({ page }) => {
		const { root, button, sentence, field } = await orderingFigure(page);
		const wheaton = button('Understanding comes first');
		await expect(wheaton).toHaveAttribute('aria-pressed', 'false');
		await wheaton.click();
		await expect(wheaton).toHaveAttribute('aria-pressed', 'true');
		await expect(button('the chapter does')).toHaveAttribute('aria-pressed', 'false');
		await expect(sentence).toContainText('0.033 % of models');
		await expect(root.getByText('(David Wheaton).')).toBeVisible();
		await expect(root.getByText('The post gives no rates.')).toBeVisible();
		await root.getByText('Where each value comes from').click();
		await expect(root.getByText('Differential examples: 1,000 our assumption')).toBeVisible();
		await expect(root.getByText('Base-goal concept, pre-training: 5 our reading')).toBeVisible();
		await expect(root.getByText(/^Claims: C060,/)).toBeVisible();
		await field('Base-goal concept, pre-training').press('ArrowUp');
		await expect(wheaton).toHaveAttribute('aria-pressed', 'false');
		await expect(root.getByText('(David Wheaton).')).toBeHidden();
	});

	test('what its buttons need may be out of reach: it says so, and its controls go on', async ({ page }) => {
		await page.context().route(/\/(late-parts|wake-tools)-[\w-]+\.js$/, (route) => route.abort());
		await page.goto('/order-matters/');
		const figure = page.locator('[data-figure="property-ordering"]');
		await figure.getByRole('button', { name: 'Play' }).scrollIntoViewIfNeeded();
		await expect(figure.getByRole('alert')).toContainText('The buttons of this figure could not be fetched');
		const sentence = figure.locator('.sentence');
		const before = await sentence.innerText();
		await figure.getByRole('slider', { name: EXAMPLES, exact: true }).press('End');
		await expect(sentence).not.toHaveText(before);
	});

	test('a press counts once, also while the buttons are waking', async ({ page }) => {
		await page.goto('/order-matters/');
		const figure = page.locator('[data-figure="property-ordering"]');
		// Microtasks of the change come before whatever else follows on waking.
		await figure.evaluate((root) =>
			new MutationObserver((_, observer) => {
				observer.disconnect();
				const button = [...root.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'Share')!;
				button.click();
			}).observe(root, { attributeFilter: ['data-tools'] })
		);
		await figure.getByRole('button', { name: 'Play' }).scrollIntoViewIfNeeded();
		await expect(page.getByRole('dialog')).toHaveCount(1);
	});

	test('reset returns to the chapter’s own state, and can be undone', async ({ page }) => {
		const { button, sentence, slider, field } = await orderingFigure(page);
		const before = await sentence.innerText();
		await slider(EXAMPLES).press('End');
		await button('New seed').click();
		await button('the chapter does').click();
		await expect(sentence).toHaveText(before);
		await expect(field(EXAMPLES)).toHaveValue('100');
		await expect(button('the chapter does')).toHaveAttribute('aria-pressed', 'true');
		await button('Undo').click();
		await expect(field(EXAMPLES)).toHaveValue('1,000,000');
	});

	test('undo and redo by buttons', async ({ page }) => {
		const { button, slider, field } = await orderingFigure(page);
		await expect(button('Undo')).toBeDisabled();
		await expect(button('Redo')).toBeDisabled();
		await slider(EXAMPLES).press('End');
		await slider('Long horizons, fine-tuning').press('Home');
		await button('Undo').click();
		await expect(field('Long horizons, fine-tuning')).toHaveValue('2');
		await expect(field(EXAMPLES)).toHaveValue('1,000,000');
		await button('Undo').click();
		await expect(field(EXAMPLES)).toHaveValue('100');
		await button('Redo').click();
		await button('Redo').click();
		await expect(field('Long horizons, fine-tuning')).toHaveValue('0');
		await expect(button('Redo')).toBeDisabled();
	});

	test('undo and redo by keys', async ({ page }) => {
		const { slider, sentence } = await orderingFigure(page);
		await slider(EXAMPLES).press('End');
		await expect(sentence).toContainText('4.1 % of models');
		await slider(EXAMPLES).press('Control+z');
		await expect(sentence).toContainText('13 % of models');
		await slider(EXAMPLES).press('Control+Shift+z');
		await expect(sentence).toContainText('4.1 % of models');
	});

	test('a pinned state stays beside the present one', async ({ page }) => {
		const figure = await orderingFigure(page);
		await dataTableOpened(figure);
		await figure.button('Pin and compare').click();
		await figure.slider(EXAMPLES).press('End');
		const cells = figure.row('Deceptively aligned').getByRole('cell');
		await expect(cells.first()).toHaveText('4.1 %');
		await expect(cells.last()).toHaveText('13 %');
		await expect(figure.row(EXAMPLES).getByRole('cell').last()).toHaveText('100');
		await expect(figure.root.getByRole('columnheader', { name: 'Pinned' })).toHaveCount(2);
		await figure.button('Unpin').click();
		await expect(figure.root.getByRole('columnheader', { name: 'Pinned' })).toHaveCount(0);
	});

	test('the data table names every output and parameter with its unit and who argues for it', async ({ page }) => {
		const figure = await orderingFigure(page);
		const tables = await dataTableOpened(figure);
		await expect(tables.getByRole('table')).toHaveCount(2);
		await expect(figure.row('Aligned').getByRole('cell').first()).toHaveText('69 %');
		await expect(figure.row(EXAMPLES).getByRole('cell')).toHaveText(['100', 'examples', 'C063, C074, C080']);
	});

	test('what the model leaves out, and its parameters, stand under it', async ({ page }) => {
		const { root } = await orderingFigure(page);
		await root.getByText('What this leaves out').click();
		await expect(root.locator('.notes details').last().locator('p')).not.toHaveCount(0);
		await root.getByText('Parameters, and who argues for what').click();
		await expect(root.getByText('From 0–1000000 examples; here 100.')).toBeVisible();
	});
});
