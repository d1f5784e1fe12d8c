import { dataTableOpened, orderingFigure } from './figures';
import { expect, test } from './pages';

const EXAMPLES = 'Differential examples';

test.describe('one parameter, three ways to move it', () => {
	test('keys on a slider change value, sentence and probability', async ({ page }) => {
		const { slider, field, sentence, probability } = await orderingFigure(page);
		const examples = slider(EXAMPLES);
		await expect(sentence).toContainText('13 % of models (133 in 1,000)');
		// 20 positions a decade, two digits: a tenth of the slider's 121 positions is 12 of them, and 10^(12/20) is 4.
		const steps = [
			['ArrowRight', '110', 'fewer'],
			['ArrowUp', '130', 'fewer'],
			['ArrowLeft', '110', 'more'],
			['ArrowDown', '100', 'more'],
			['PageUp', '400', 'fewer'],
			['PageDown', '100', 'more'],
			['End', '1,000,000', 'fewer'],
			['Home', '0', 'more']
		] as const;
		const amongThousand = async () => Number(/\((\d+) in 1,000\)/.exec(await sentence.innerText())![1]);
		for (const [key, value, deceptive] of steps) {
			const before = await amongThousand();
			await examples.press(key);
			await expect(field(EXAMPLES), key).toHaveValue(value);
			await expect(examples, key).toHaveAttribute('aria-valuetext', value);
			const more = expect.poll(amongThousand, key);
			await (deceptive === 'more' ? more.toBeGreaterThan(before) : more.toBeLessThan(before));
		}
		await expect(probability).toHaveText('21 %');
		await expect(sentence).toContainText('21 % of models');
	});

	test('figure, sentence, prose and data table show the same number', async ({ page }) => {
		const figure = await orderingFigure(page);
		await dataTableOpened(figure);
		for (const [key, percent] of [
			['Home', '21 %'],
			['End', '4.1 %']
		] as const) {
			await figure.slider(EXAMPLES).press(key);
			await expect(figure.probability).toHaveText(percent);
			await expect(figure.sentence).toContainText(`${percent} of models`);
			await expect(figure.row('Deceptively aligned').getByRole('cell').first()).toHaveText(percent);
			for (const value of await figure.value('pDeceptive').all()) await expect(value).toHaveText(percent);
			await expect(figure.root.getByRole('img', { name: `deceptive ${percent}` })).toBeVisible();
		}
	});

	test('a log slider reaches zero and a logit slider its ends', async ({ page }) => {
		const { slider, field } = await orderingFigure(page);
		await slider('Correction per example').press('Home');
		await expect(field('Correction per example')).toHaveValue('0 %');
		await slider('Correction per example').press('ArrowRight');
		await expect(field('Correction per example')).toHaveValue('0.0010 %');
		await slider('Correction per example').press('End');
		await expect(field('Correction per example')).toHaveValue('100 %');
		await slider('Long horizons, fine-tuning').press('Home');
		await expect(field('Long horizons, fine-tuning')).toHaveValue('0');
	});

	test('a touch on the track moves the slider there', async ({ browser }) => {
		const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
		const page = await context.newPage();
		const { slider, field } = await orderingFigure(page);
		const examples = slider(EXAMPLES);
		await examples.scrollIntoViewIfNeeded();
		const { width, height } = (await examples.boundingBox())!;
		await examples.tap({ position: { x: width - 4, y: height / 2 } });
		await expect(field(EXAMPLES)).toHaveValue('1,000,000');
		await context.close();
	});

	test('a number is typed, in several ways of writing it', async ({ page }) => {
		const { field, slider, sentence } = await orderingFigure(page);
		await field(EXAMPLES).fill('1e6');
		await field(EXAMPLES).press('Enter');
		await expect(sentence).toContainText('4.1 % of models');
		await expect(slider(EXAMPLES)).toHaveValue('121');
		await field('Correction per example').fill('1 in 1,000');
		await field('Correction per example').blur();
		await expect(field('Correction per example')).toHaveValue('0.10 %');
		await field(EXAMPLES).press('ArrowDown');
		await expect(slider(EXAMPLES)).toHaveValue('120');
		await field(EXAMPLES).press('PageDown');
		await expect(slider(EXAMPLES)).toHaveValue('108');
	});

	for (const rubbish of ['lots', '', '-1', '2000000', '0,5', 'NaN']) {
		test(`typed rubbish (“${rubbish}”) is refused in one sentence and changes nothing`, async ({ page }) => {
			const { field, sentence, alerts } = await orderingFigure(page);
			const before = await sentence.innerText();
			await field(EXAMPLES).fill(rubbish);
			await field(EXAMPLES).press('Enter');
			await expect(alerts).toHaveCount(1);
			await expect(alerts).toHaveText(/^differentialExamples is .*; expected 0–1000000 examples\.$/);
			await expect(field(EXAMPLES)).toHaveAttribute('aria-invalid', 'true');
			await expect(field(EXAMPLES)).toHaveValue(rubbish);
			await expect(sentence).toHaveText(before);
			await field(EXAMPLES).press('Escape');
			await expect(field(EXAMPLES)).toHaveValue('100');
			await expect(alerts).toHaveCount(0);
		});
	}

	test('a probability typed as a bare percentage is told how to write it', async ({ page }) => {
		const { field, alerts } = await orderingFigure(page);
		await field('Correction per example').fill('50');
		await field('Correction per example').press('Enter');
		await expect(alerts).toHaveText(/expected 0–1\. For 50 per cent, type 50 %\.$/);
		await field('Correction per example').fill('50 %');
		await field('Correction per example').press('Enter');
		await expect(alerts).toHaveCount(0);
		await expect(field('Correction per example')).toHaveValue('50 %');
	});

	test('a refused number makes way for what moves the parameter next', async ({ page }) => {
		const { field, slider, alerts } = await orderingFigure(page);
		await field(EXAMPLES).fill('lots');
		await field(EXAMPLES).press('Enter');
		await expect(alerts).toHaveCount(1);
		await slider(EXAMPLES).press('End');
		await expect(field(EXAMPLES)).toHaveValue('1,000,000');
		await expect(alerts).toHaveCount(0);
	});
});
