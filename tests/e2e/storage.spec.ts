import type { Page } from '@playwright/test';
import { figureOf, orderingFigure } from './figures';
import { expect, test } from './pages';

const NUMBERS = 'deceptive-alignment:numbers:1';

const kept = (page: Page): Promise<unknown> =>
	page.evaluate((key) => {
		try {
			return JSON.parse(localStorage.getItem(key) ?? 'null');
		} catch {
			return 'damaged';
		}
	}, NUMBERS);

test.describe('the reader’s numbers', () => {
	test('are there again on return, and gone after a reset', async ({ page }) => {
		const { slider, button } = await orderingFigure(page);
		await slider('Differential examples').press('Home');
		await expect.poll(() => kept(page)).toEqual({ 'property-ordering.differentialExamples': 0 });
		await page.goto('/');
		const again = await orderingFigure(page);
		await expect(again.sentence).toContainText('21 % of models');
		await expect(again.value('pDeceptive').first()).toHaveText('21 %');
		await button('the chapter does').click();
		await expect.poll(() => kept(page)).toEqual({});
		await page.goto('/');
		await expect((await orderingFigure(page)).sentence).toContainText('13 % of models');
	});

	test('give way to a link', async ({ page }) => {
		const { slider } = await orderingFigure(page);
		await slider('Differential examples').press('Home');
		await expect.poll(() => kept(page)).toEqual({ 'property-ordering.differentialExamples': 0 });
		await page.goto('/');
		const linked = await orderingFigure(page, '1.1~differentialExamples_1000000');
		await expect(linked.sentence).toContainText('4.1 % of models');
	});

	test('of two tabs do not lose each other', async ({ page, context }) => {
		const other = await context.newPage();
		const ordering = await orderingFigure(page);
		await other.goto('/three-pies/');
		const pies = await figureOf(other, 'selection-pies');
		await pies.slider('RLVR strength').press('End');
		await expect.poll(() => kept(other)).toEqual({ 'selection-pies.rlvrStrength': 100 });
		await ordering.slider('Differential examples').press('Home');
		const both = { 'selection-pies.rlvrStrength': 100, 'property-ordering.differentialExamples': 0 };
		await expect.poll(() => kept(page)).toEqual(both);
		await pies.button('the chapter does').click();
		await expect.poll(() => kept(page)).toEqual({ 'property-ordering.differentialExamples': 0 });
		await ordering.slider('Differential examples').press('End');
		await expect
			.poll(() => kept(page), 'what the other tab took back stays away')
			.toEqual({
				'property-ordering.differentialExamples': 1_000_000
			});
	});
});

test.describe('storage that', () => {
	const works = async (page: Page, said: RegExp) => {
		const { slider, sentence, alerts, button } = await orderingFigure(page);
		await expect(sentence).toContainText('13 % of models');
		await slider('Differential examples').press('Home');
		await expect(sentence).toContainText('21 % of models');
		await expect(alerts).toHaveText([said]);
		await slider('Differential examples').press('End');
		await expect(page).toHaveURL(/differentialExamples_1000000/);
		await expect(alerts).toHaveCount(1);
		await button('Undo').click();
		await expect(sentence).toContainText('21 % of models');
		await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
		await expect(page.getByRole('button', { name: 'Theme: dark. Change to light' })).toBeVisible();
	};

	test('is blocked: one sentence, and everything works for this visit', async ({ page }) => {
		await page.addInitScript(() => {
			const blocked = () => {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			};
			Object.defineProperty(window, 'localStorage', { get: blocked });
		});
		await works(page, /^This browser blocks storage here, so your settings last only until you close this page;/);
	});

	test('is full: one sentence, and everything works for this visit', async ({ page }) => {
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			};
		});
		await works(page, /^This browser’s storage is full, so your settings last only until you close this page;/);
	});

	const broken = /^The numbers that this browser kept are damaged, so every figure starts from its chapter’s own\./;
	const refused = /^Ignored from what this browser kept: differentialExamples is -5; expected 0–1000000 examples\./;
	const damaged: readonly (readonly [string, string, readonly RegExp[]])[] = [
		['is no JSON', '{"property-ordering.diff', [broken]],
		['holds a list', '[1, 2]', [broken]],
		['holds something else than numbers', '{"property-ordering.differentialExamples": {"a": 1}}', [broken]],
		['holds a number out of range', '{"property-ordering.differentialExamples": -5}', [refused]],
		['names a parameter that is gone', '{"property-ordering.charm": 3}', []],
		['names a figure that is gone', '{"phlogiston.charm": 3}', []]
	];
	for (const [what, content, sentences] of damaged) {
		test(`${what}: a sentence if something is lost, the chapter’s own state, and new numbers are kept`, async ({
			page
		}) => {
			await page.goto('/');
			await page.evaluate(([key, text]) => localStorage.setItem(key, text), [NUMBERS, content]);
			await page.evaluate(() => localStorage.setItem('deceptive-alignment:progress:1', 'null'));
			const { sentence, slider, alerts } = await orderingFigure(page);
			await expect(sentence).toContainText('13 % of models');
			await expect(alerts).toHaveText([...sentences]);
			await expect((await figureOf(page, 'proxy-unlearning')).alerts).toHaveCount(0);
			await slider('Differential examples').press('Home');
			await expect.poll(() => kept(page)).toMatchObject({ 'property-ordering.differentialExamples': 0 });
			await page.goto('/');
			await expect((await orderingFigure(page)).sentence).toContainText('21 % of models');
		});
	}
});
