import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './accessible';
import { orderingFigure } from './figures';
import { expect, test } from './pages';

const PARTS = 6;

/** The page of the verdict, alive. */
const verdictPage = async (page: Page, fragment = ''): Promise<void> => {
	await page.goto(`/your-verdict/${fragment}`);
	await page.locator('[data-verdict-part=graph]').scrollIntoViewIfNeeded();
	await expect(page.locator('[data-verdict-part][data-alive]')).toHaveCount(PARTS);
};

const part = (page: Page, name: string) => page.locator(`[data-verdict-part="${name}"]`);
const sentence = (page: Page) => part(page, 'head').locator('.sentence');
const verdictShown = (page: Page) => part(page, 'head').locator('.probability .number');
const node = (page: Page, label: string) => part(page, 'graph').locator('ol').getByRole('button', { name: label });
const slider = (page: Page, label: string) =>
	part(page, 'graph')
		.locator('input[type=range]')
		.and(page.getByLabel(label, { exact: true }));
const alerts = (page: Page) => part(page, 'head').getByRole('alert');

const guessed = async (page: Page, guess: string): Promise<void> => {
	await page.goto('/before-you-begin/');
	const dial = page.locator('[data-first-guess][data-alive]');
	await dial.getByRole('textbox', { name: 'My guess' }).fill(guess);
	await dial.getByRole('textbox', { name: 'My guess' }).press('Enter');
	await dial.getByRole('button', { name: 'Put it down' }).click();
	await expect(dial.getByRole('status')).toContainText(`Put down: ${guess}`);
};

test.describe('from chapter 0 to chapter 15', () => {
	test('a stranger guesses, moves a chapter, and finds both in the verdict', async ({ page }) => {
		await guessed(page, '2.0 %');
		const { slider: chapterSlider } = await orderingFigure(page);
		const line = page.locator('[data-verdict-line]');
		await expect(line).toContainText('What you set here goes into your verdict.');
		await chapterSlider('Differential examples').press('Home');
		await expect(line).toContainText(/What you set here takes your verdict from 13\s% to 15\s%\./);
		await line.getByRole('link', { name: 'Your verdict' }).click();
		await expect(sentence(page)).toContainText('With your numbers');
		await expect(verdictShown(page)).toHaveText('15 %');
		await expect(part(page, 'head')).toContainText('Before you began you said 2.0 %');
		await expect(part(page, 'head')).toContainText(/Your odds are 8\.\d times as high as when you began/);
		await node(page, 'Order of the four properties').click();
		await expect(part(page, 'graph').getByRole('textbox', { name: 'Differential examples, typed' })).toHaveValue('0');
		await part(page, 'graph').getByRole('link', { name: 'Its figure, in chapter 2' }).click();
		await expect(page).toHaveURL(/\/order-matters\/#property-ordering$/);
	});

	test('others stay hidden until a guess is down, or left', async ({ page }) => {
		await page.goto('/before-you-begin/');
		await expect(page.locator('[data-first-guess][data-alive]')).toBeVisible();
		await expect(page.locator('[data-others]')).toBeHidden();
		await page.getByRole('button', { name: 'Skip: I would rather read first' }).click();
		await page.getByText('What others have said, once yours is down').click();
		await expect(page.getByText('David Wheaton: below 1 %')).toBeVisible();
		await page.goto('/your-verdict/');
		await expect(part(page, 'head')).toContainText('You have not put down a first guess.');
	});

	test('a guess is moved by keys, keeps its range about it, and refuses what is no probability', async ({ page }) => {
		await page.goto('/before-you-begin/');
		const dial = page.locator('[data-first-guess][data-alive]');
		await dial.getByRole('slider', { name: 'My guess' }).press('Home');
		await expect(dial.getByRole('textbox', { name: 'My guess' })).toHaveValue('0.010 %');
		await expect(dial.getByRole('textbox', { name: 'Hardly lower than' })).toHaveValue('0.010 %');
		await dial.getByRole('slider', { name: 'Hardly higher than' }).press('End');
		await expect(dial.getByRole('textbox', { name: 'Hardly higher than' })).toHaveValue(/^99\.99(00)? %$/);
		await dial.getByRole('textbox', { name: 'My guess' }).fill('120 %');
		await dial.getByRole('textbox', { name: 'My guess' }).press('Enter');
		await expect(dial.getByRole('alert')).toHaveText(/Your guess is 1\.2; expected 0\.0001–0\.9999\./);
	});
});

test.describe('the graph', () => {
	test('takes a node by hand, shows that it does, and takes it back', async ({ page }) => {
		await verdictPage(page);
		await node(page, 'If it is a language model').click();
		await part(page, 'graph').getByLabel('Set this number by hand').check();
		await slider(page, 'If it is a language model, by hand').press('Home');
		await expect(node(page, 'If it is a language model')).toContainText('set by hand');
		await expect(verdictShown(page)).toHaveText('2.4 %');
		await part(page, 'graph').getByRole('button', { name: 'Undo' }).click();
		await part(page, 'graph').getByRole('button', { name: 'Undo' }).click();
		await expect(verdictShown(page)).toHaveText('13 %');
		await expect(node(page, 'If it is a language model')).not.toContainText('set by hand');
	});

	test('shows what pooling does', async ({ page }) => {
		await verdictPage(page);
		await part(page, 'graph').getByRole('button', { name: 'Hubinger: many ways to play along' }).click();
		await slider(page, 'Credence in the order').press('PageUp');
		const both = part(page, 'graph').getByRole('status');
		await expect(both).toContainText('linear pooling is in force');
		const before = await both.innerText();
		await part(page, 'graph').getByLabel('logarithmic').check();
		await expect(both).toContainText('logarithmic pooling is in force');
		expect((await both.innerText()).split(';')[0]).toBe(before.split(';')[0]);
		await expect(verdictShown(page)).toHaveText(/%/);
	});

	test('puts a range’s swapped ends right, and says so', async ({ page }) => {
		await verdictPage(page);
		const graph = part(page, 'graph');
		await node(page, 'Selection in post-training').click();
		await graph.getByRole('button', { name: 'RLVR strength as a range' }).click();
		const low = graph.getByRole('textbox', { name: 'RLVR strength, lower end' });
		await low.fill('90');
		await low.press('Enter');
		await expect(graph.getByRole('alert')).toHaveText(/had its ends swapped; it is now 40 to 90\./);
		await expect(low).toHaveValue('40');
		await low.fill('many');
		await low.press('Enter');
		await expect(graph.getByRole('alert')).toContainText('expected 0–100');
		await expect(part(page, 'sure').locator('.foot')).toContainText('1 range');
	});
});

test.describe('how sure, and what it hangs on', () => {
	test('draws ten thousand times, with quantiles in order about the median, the same for the same seed', async ({
		page
	}) => {
		await verdictPage(page);
		const sure = part(page, 'sure');
		await expect(sure.locator('.sentence')).toHaveText(/^Half of 10,000 draws lie below \d/);
		await expect(sure.locator('.chart')).toHaveAttribute('aria-busy', 'false');
		const text = await sure.locator('tbody').innerText();
		await sure.getByRole('textbox', { name: 'Seed' }).fill('2');
		await sure.getByRole('textbox', { name: 'Seed' }).press('Enter');
		await expect(sure.locator('tbody')).not.toHaveText(text, { useInnerText: true });
		await sure.getByRole('textbox', { name: 'Seed' }).fill('1');
		await sure.getByRole('textbox', { name: 'Seed' }).press('Enter');
		await expect(sure.locator('tbody')).toHaveText(text, { useInnerText: true });
	});

	test('shares out the variance, and can be cancelled', async ({ page }) => {
		await verdictPage(page);
		const hangs = part(page, 'hangs');
		await hangs.getByRole('button', { name: 'Give every number such a range' }).click();
		await hangs.getByRole('button', { name: /Sobol/ }).click();
		await hangs.getByRole('button', { name: 'Cancel' }).click();
		await expect(hangs.getByRole('progressbar')).toHaveCount(0);
		await part(page, 'graph').getByRole('button', { name: 'Undo' }).click();
		await hangs.getByRole('button', { name: /Sobol/ }).click();
		await expect(hangs.getByRole('row', { name: /^Doubt: Counting/ })).toBeVisible();
	});
});

const FRIEND = '#verdict=1.2~languageModelPath_0.1~orderingPreBase_5';

test.describe('a friend’s link', () => {
	test('is shown, leaves the reader’s own numbers alone, and gives the crux', async ({ page }) => {
		await verdictPage(page);
		await slider(page, 'Credence in counting').press('PageUp');
		await expect
			.poll(() => page.evaluate(() => localStorage.getItem('deceptive-alignment:numbers:1')))
			.toContain('countingCredence');
		const mine = await verdictShown(page).innerText();
		await page.goto('/');
		await verdictPage(page, FRIEND);
		await expect(part(page, 'head')).toContainText('These are the numbers of a link.');
		const cruxes = part(page, 'cruxes');
		await cruxes.getByLabel('Compare to').selectOption('own');
		await cruxes.getByRole('button', { name: 'by premise' }).click();
		await expect(cruxes.locator('ol li')).toHaveCount(3);
		await expect(cruxes.locator('ol li').first()).toContainText('Language-model path');
		await part(page, 'head').getByRole('button', { name: 'Back to mine' }).click();
		await expect(verdictShown(page)).toHaveText(mine);
	});

	test('pasted, gives the crux too; a button moves just that premise', async ({ page }) => {
		await verdictPage(page);
		const cruxes = part(page, 'cruxes');
		await cruxes.getByRole('textbox', { name: 'Somebody’s link' }).fill(`https://example.org/your-verdict/${FRIEND}`);
		await cruxes.getByRole('button', { name: 'Compare with it' }).click();
		await cruxes.getByRole('button', { name: 'by premise' }).click();
		const first = cruxes.locator('ol li').first();
		await expect(first).toContainText(/Language-model path: −\d\.\d\d nats, \d+\s% of the difference/);
		await expect(cruxes.getByRole('row', { name: /^Base-goal concept, pre-training/ })).toBeVisible();
		await first.getByRole('button', { name: 'Move just this in my numbers' }).click();
		await expect(cruxes.getByRole('row', { name: /^Language-model path/ })).toHaveCount(0);
		await expect(slider(page, 'Credence in the order')).toBeVisible();
		await expect(page).toHaveURL(/languageModelPath_0\.1$/);
	});

	test('that is no link says what one looks like', async ({ page }) => {
		await verdictPage(page);
		const cruxes = part(page, 'cruxes');
		await cruxes.getByRole('textbox', { name: 'Somebody’s link' }).fill('https://example.org/');
		await cruxes.getByRole('button', { name: 'Compare with it' }).click();
		await expect(cruxes.getByRole('alert')).toHaveText(
			'This is no link to a verdict; expected one that holds “#verdict=…”.'
		);
	});

	for (const [name, fragment, says] of [
		['older', '#verdict=1.1~brainlike_0.9', /older than the model here\. It was made for version 1/],
		['cut short', '#verdict=1.2~orderingPreBase_', /is no setting; expected name_value/],
		['edited by hand', '#verdict=1.2~orderingPreBase_-3', /orderingPreBase is -3; expected 0–1000/]
	] as const)
		test(`that is ${name} holds as far as it can, and says so`, async ({ page }) => {
			await verdictPage(page, fragment);
			await expect(alerts(page).first()).toContainText(says);
			await expect(verdictShown(page)).toHaveText(/%/);
		});
});

test.describe('taking it away', () => {
	test('a link opened elsewhere shows all of it', async ({ page, context, browser }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await guessed(page, '5.0 %');
		await verdictPage(page);
		await slider(page, 'Credence in selection').press('PageUp');
		await part(page, 'graph').getByRole('button', { name: 'Credence in the order as a range' }).click();
		await part(page, 'keep').getByRole('button', { name: 'Share link' }).click();
		await expect(part(page, 'keep').getByRole('status')).toHaveText('Link copied');
		const link = await page.evaluate(() => navigator.clipboard.readText());
		const stranger = await (await browser.newContext()).newPage();
		await stranger.goto(link);
		await expect(stranger.locator('[data-verdict-part][data-alive]')).toHaveCount(PARTS);
		await expect(sentence(stranger)).toHaveText(await sentence(page).innerText());
		await expect(part(stranger, 'head')).toContainText('Before you began you said 5.0 %');
		await expect(part(stranger, 'sure').locator('.foot')).toContainText('1 range');
		await stranger.context().close();
	});

	test('a file comes back as it went; others are refused in a sentence', async ({ page }, info) => {
		await verdictPage(page);
		await slider(page, 'Credence in selection').press('End');
		const shown = await verdictShown(page).innerText();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			part(page, 'keep').getByRole('button', { name: 'Export (JSON)' }).click()
		]);
		const file = info.outputPath('verdict.json');
		await download.saveAs(file);
		expect(JSON.parse(readFileSync(file, 'utf8')).values.selectionCredence).toBe(1);
		await part(page, 'graph').getByRole('button', { name: 'the essay starts' }).click();
		await expect(verdictShown(page)).toHaveText('13 %');
		const choose = part(page, 'keep').getByLabel('Import a verdict (JSON)');
		await choose.setInputFiles(file);
		await expect(part(page, 'keep').getByRole('status')).toContainText('Brought in');
		await expect(verdictShown(page)).toHaveText(shown);
		await choose.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
		await expect(alerts(page).last()).toContainText('not a verdict of this essay');
		const large = info.outputPath('large.json');
		writeFileSync(large, Buffer.alloc(50_000_000, ' '));
		await choose.setInputFiles(large);
		await expect(alerts(page).last()).toContainText('This file has 50.0 MB');
		await expect(verdictShown(page)).toHaveText(shown);
	});

	test('a citation names model, seed and state', async ({ page }) => {
		await verdictPage(page);
		await slider(page, 'Credence in selection').press('End');
		await expect(part(page, 'keep').locator('.citation')).toContainText(
			/model verdict 2, seed 1, state verdict=1\.2~.*selectionCredence_1/
		);
	});

	test('on paper there is what a class would hand in, and no control', async ({ page }) => {
		await guessed(page, '5.0 %');
		await verdictPage(page);
		await expect(part(page, 'sure').locator('table')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		for (const shown of [
			sentence(page),
			page.getByText('Before you began you said 5.0 %'),
			part(page, 'graph').getByText('If it is brain-like').first(),
			part(page, 'sure').locator('table'),
			part(page, 'cruxes').locator('table'),
			part(page, 'keep').locator('.citation')
		])
			await expect(shown).toBeVisible();
		for (const hidden of [
			page.getByRole('slider').first(),
			part(page, 'keep').getByRole('button', { name: 'Print a sheet' }),
			part(page, 'hangs').getByRole('button', { name: 'Give every number such a range' }),
			part(page, 'cruxes').getByRole('button', { name: 'Move just this in my numbers' }).first(),
			part(page, 'graph').getByRole('button', { name: 'Undo' })
		])
			await expect(hidden).toBeHidden();
	});
});

test('a sheet to hand in has the reader’s parts without the chapter’s words, on two or three pages', async ({
	page
}) => {
	await page.addInitScript(() => (window.print = () => {}));
	await guessed(page, '5.0 %');
	await verdictPage(page);
	await expect(part(page, 'sure').locator('.chart')).toHaveAttribute('aria-busy', 'false');
	const print = part(page, 'keep').getByRole('button', { name: 'Print a sheet' });
	await print.click();
	const sheet = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)!.length;
	expect([2, 3]).toContain(sheet);
	// The browser has said that it has printed: the next page on paper is the whole chapter, until the button is pressed.
	await print.click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Two friends have read the same chapters.')).toBeHidden();
	for (const name of ['head', 'graph', 'sure', 'hangs', 'cruxes', 'keep']) await expect(part(page, name)).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.getByText('Two friends have read the same chapters.')).toBeVisible();
});

test.describe('with storage blocked', () => {
	test.use({ storageState: undefined });

	test('everything works for the visit, and the reader is told', async ({ page }) => {
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				}
			})
		);
		await page.goto('/before-you-begin/');
		await page.locator('[data-first-guess][data-alive]').getByRole('button', { name: 'Put it down' }).click();
		await expect(page.locator('[data-first-guess]').getByRole('status')).toContainText('blocks storage');
		await verdictPage(page);
		await slider(page, 'Credence in selection').press('End');
		await expect(verdictShown(page)).toHaveText('11 %');
		await expect(alerts(page)).toContainText('blocks storage');
		await expect(page).toHaveURL(/selectionCredence_1/);
	});
});

test('no violation while it is in use: ranges given, a node by hand, cruxes by premise', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await verdictPage(page);
	await part(page, 'graph').getByRole('button', { name: 'Credence in the order as a range' }).click();
	await part(page, 'graph').getByLabel('Set this number by hand').check();
	await part(page, 'cruxes').getByRole('button', { name: 'by premise' }).click();
	await part(page, 'hangs').getByRole('button', { name: /Sobol/ }).click();
	await expect(part(page, 'hangs').getByText(/Shares of the variance/)).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('chapter 15 shows the essay’s own verdict, its graph, its cruxes and the positions', async ({ page }) => {
		await page.goto('/your-verdict/');
		await expect(sentence(page)).toContainText('With the essay’s own starting numbers');
		await expect(part(page, 'graph').getByText('If it is brain-like').first()).toBeVisible();
		await expect(part(page, 'cruxes').locator('table')).toBeVisible();
		await expect(page.getByText('David Wheaton: below 1 %')).toBeVisible();
		await expect(page.getByRole('slider').first()).toBeHidden();
	});

	test('chapter 0 has its question, says what the dial needs, and opens others’ answers', async ({ page }) => {
		await page.goto('/before-you-begin/');
		await expect(page.getByText('when its training ends.').first()).toBeVisible();
		await expect(page.getByText('The dial needs script.')).toBeVisible();
		await page.getByText('What others have said, once yours is down').click();
		await expect(page.getByText('David Wheaton: below 1 %')).toBeVisible();
	});
});
