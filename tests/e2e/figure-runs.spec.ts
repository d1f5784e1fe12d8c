import { dataTableOpened, orderingFigure, runsCounted } from './figures';
import { expect, test } from './pages';

const WORKER = /\/assets\/worker-[\w-]+\.js$/;

test.describe('live runs', () => {
	test('play counts more runs, faster at a higher speed; pause stops', async ({ page }) => {
		const figure = await orderingFigure(page);
		await expect(figure.count).toHaveText('120 runs');
		await figure.root.getByLabel('Speed').selectOption('16×');
		await figure.button('Play').click();
		await expect.poll(() => runsCounted(figure)).toBeGreaterThanOrEqual(360);
		await figure.button('Pause').click();
		await expect(figure.button('Play')).toBeVisible();
		const paused = await figure.count.innerText();
		// Two frames later, drawn by the page itself, nothing has moved.
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		await expect(figure.count).toHaveText(paused);
	});

	test('one step after another takes a run to its end; restart forgets what was counted', async ({ page }) => {
		const figure = await orderingFigure(page);
		await figure.button('Restart').click();
		await expect(figure.count).toHaveText('0 runs');
		const step = figure.button('Step: a hundredth of a stage');
		// Two stages of a hundred steps each.
		for (let taken = 0; taken < 199; taken++) await step.evaluate((button: HTMLButtonElement) => button.click());
		await expect(figure.count).toHaveText('0 runs');
		await step.click();
		await expect(figure.count).toHaveText('120 runs');
	});

	test('a new seed gives other runs, and the same ones every time', async ({ page }) => {
		const figure = await orderingFigure(page);
		await dataTableOpened(figure);
		const estimated = figure.row('Deceptively aligned').getByRole('cell').nth(1);
		const seed = figure.root.getByLabel('Seed', { exact: true });
		await expect(estimated).toContainText('%');
		const first = await estimated.innerText();
		await figure.button('New seed').click();
		await expect(seed).not.toHaveValue('1');
		await expect(estimated).not.toHaveText(first);
		const [number, second] = [await seed.inputValue(), await estimated.innerText()];
		await figure.button('Undo').click();
		await expect(seed).toHaveValue('1');
		await expect(estimated).toHaveText(first);
		await seed.fill(number);
		await seed.press('Enter');
		await expect(estimated).toHaveText(second);
	});

	for (const bad of ['seven', '-3', '4294967296', '1.5', '']) {
		test(`a bad seed (“${bad}”) is refused in one sentence, until a good one comes`, async ({ page }) => {
			const { root, alerts, button, sentence } = await orderingFigure(page);
			const before = await sentence.innerText();
			const seed = root.getByLabel('Seed', { exact: true });
			await seed.fill(bad);
			await seed.press('Enter');
			await expect(alerts).toHaveText([`seed is “${bad}”; expected a whole number from 0 to 4294967295.`]);
			await expect(seed).toHaveAttribute('aria-invalid', 'true');
			await expect(sentence).toHaveText(before);
			await button('New seed').click();
			await expect(alerts).toHaveCount(0);
			await expect(seed).toHaveValue(/^\d+$/);
		});
	}

	test('ten thousand runs show their progress and come close to the exact answer', async ({ page }) => {
		const figure = await orderingFigure(page);
		await dataTableOpened(figure);
		await figure.button('+ 10,000 runs').click();
		await expect(figure.count).toHaveText('10,120 runs');
		const estimated = figure.row('Deceptively aligned').getByRole('cell').nth(1);
		const [, value, low, high] = /([\d.]+) % \(([\d.]+) % to ([\d.]+) %\)/
			.exec(await estimated.innerText())!
			.map(Number);
		// The exact share is 13.3 %: its standard error at 10,120 runs is 0.34 %; five of them, and half a unit of rounding.
		expect(Math.abs(value - 13.3)).toBeLessThanOrEqual(5 * 0.34 + 0.5);
		expect(low).toBeLessThanOrEqual(value);
		expect(high).toBeGreaterThanOrEqual(value);
		expect(high - low).toBeLessThanOrEqual(3);
	});

	test('cancel keeps what was counted before', async ({ page }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route(WORKER, async (route) => {
			await held;
			await route.abort().catch(() => undefined);
		});
		const figure = await orderingFigure(page);
		await expect(figure.count).toHaveText('120 runs');
		await figure.button('+ 10,000 runs').click();
		await expect(figure.root.getByRole('progressbar', { name: 'Runs in the background' })).toBeVisible();
		await figure.button('Cancel').click();
		await expect(figure.button('+ 10,000 runs')).toBeVisible();
		await expect(figure.root.getByRole('progressbar')).toBeHidden();
		await expect(figure.count).toHaveText('120 runs');
		release();
	});

	test('where no worker can be had, the page counts the runs itself', async ({ page }) => {
		await page.route(WORKER, (route) => route.abort());
		const figure = await orderingFigure(page);
		await figure.button('+ 10,000 runs').click();
		await expect(figure.count).toHaveText('10,120 runs');
	});

	test('a change of settings gives up the runs that were asked for', async ({ page }) => {
		const figure = await orderingFigure(page);
		await page.route(WORKER, () => undefined);
		await figure.button('+ 10,000 runs').click();
		await figure.slider('Differential examples').press('End');
		await expect(figure.button('+ 10,000 runs')).toBeVisible();
		await expect(figure.count).toHaveText('120 runs');
		await expect(figure.sentence).toContainText('4.1 % of models');
	});
});
