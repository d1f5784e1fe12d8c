import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { dataTableOpened, figureOf, type Parts } from './figures';
import { expect, test } from './pages';

const ID = 'parameter-function-map';

/** The figure on functions and parameters, in its chapter; a state may come with the link. */
const functionsFigure = async (page: Page, token = ''): Promise<Parts> => {
	await page.goto(`/counting/${token && `#${ID}=${token}`}`);
	return figureOf(page, ID);
};

const drawnOf = async ({ count }: Parts): Promise<number> =>
	Number((await count.innerText()).split(' of ')[0].replace(/\D/g, ''));

/** Drawn to the end, by the kernel. Slow is not wrong: two processors are shared with another journey. */
const complete = async (figure: Parts): Promise<void> => {
	await figure.button('Play').click();
	await expect(figure.button('Complete')).toBeDisabled({ timeout: 40_000 });
	await expect(figure.root.getByText('Plain TypeScript')).toHaveCount(0);
};

const paced = (figure: Parts, pace: string) => figure.root.getByRole('combobox', { name: 'Pace' }).selectOption(pace);

/** What the figure has found, as its CSV says it: every digit, by output, index and key. */
const foundIn = async (page: Page, figure: Parts): Promise<Map<string, string>> => {
	await figure.button('Share').click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV of what is drawn' }).click();
	const text = await readFile(await (await coming).path(), 'utf8');
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	return new Map(
		text.split('\r\n').map((line) => {
			const [output, index, key, value] = line.split(',');
			return [[output, index, key].filter(Boolean).join(' '), value];
		})
	);
};

/** The same sample on the command line, as the CSV would say it. */
const foundHeadless = async (...settings: string[]): Promise<Map<string, string>> => {
	const given = settings.flatMap((setting) => ['--set', setting]);
	const command = ['--import', 'tsx', 'src/cli/sim.ts', ID, ...given, '--json'];
	const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1e8 });
	const found = new Map<string, string>();
	const visit = (part: unknown, index: string, key: string, output: string) => {
		if (Array.isArray(part)) part.forEach((one, at) => visit(one, index ? `${index}.${at}` : String(at), key, output));
		else if (part !== null && typeof part === 'object')
			for (const [name, one] of Object.entries(part)) visit(one, index, key ? `${key}.${name}` : name, output);
		else found.set([output, index, key].filter(Boolean).join(' '), String(part ?? ''));
	};
	for (const [output, part] of Object.entries(JSON.parse(stdout).estimate.outputs)) visit(part, '', '', output);
	return found;
};

const expectSame = (page: Map<string, string>, headless: Map<string, string>): void => {
	expect(headless.size).toBeGreaterThan(500);
	for (const [name, value] of headless) expect(page.get(name), name).toBe(value);
};

test.describe('drawing networks', () => {
	test('pours, pauses, goes on and ends with what the command line says, every digit of it', async ({ page }) => {
		const figure = await functionsFigure(page, '1.1~samples_40000');
		await paced(figure, '1,000 a second');
		await figure.button('Play').click();
		await expect.poll(() => drawnOf(figure)).toBeGreaterThan(4_500);
		await figure.button('Pause').click();
		await expect(figure.button('Play')).toBeEnabled();
		expect(await drawnOf(figure)).toBeLessThan(40_000);
		await paced(figure, 'as fast as it goes');
		await complete(figure);
		await expect.poll(() => drawnOf(figure)).toBe(40_000);
		await expect(figure.sentence).toContainText('of 40,000 networks');
		expectSame(await foundIn(page, figure), await foundHeadless('samples=40000'));
	});

	test('restarts with its first network, steps by a batch, and keeps to a pace', async ({ page }) => {
		const figure = await functionsFigure(page);
		await figure.button('Restart').click();
		await expect.poll(() => drawnOf(figure)).toBe(1);
		await figure.button('Step: one batch of networks').click();
		await expect.poll(() => drawnOf(figure)).toBe(1025);
		await paced(figure, '1,000 a second');
		await figure.button('Play').click();
		await expect.poll(() => drawnOf(figure)).toBeGreaterThan(1500);
		// A thousand a second, counted from 1,025: to be past 20,000 would take 19 s.
		expect(await drawnOf(figure)).toBeLessThan(20_000);
		await figure.button('Pause').click();
	});

	test('is cut short by a new network, and kept by a new target', async ({ page }) => {
		const figure = await functionsFigure(page, '1.1~samples_30000');
		await complete(figure);
		await figure.root.getByRole('button', { name: 'majority', exact: true }).click();
		await expect(figure.sentence).toContainText('of 30,000 networks');
		await expect(figure.sentence).toContainText('Trained on “majority”');
		await figure.field('Width').fill('7');
		await figure.field('Width').press('Enter');
		await expect(figure.sentence).toContainText('of 10,000 networks');
		await expect.poll(() => drawnOf(figure)).toBe(10_000);
	});

	test('goes on in a tab that is hidden for an hour', async ({ page }) => {
		await page.clock.install();
		const figure = await functionsFigure(page, '1.1~samples_30000');
		await page.clock.pauseAt(Date.now() + 60_000);
		// From here no timer fires and no frame is drawn, as in a hidden tab; workers know nothing of it.
		await figure.root.getByRole('button', { name: 'Play', exact: true }).dispatchEvent('click');
		await expect(figure.count).toContainText('30,000 of 30,000 networks drawn, 100 of 100 networks trained', {
			timeout: 40_000
		});
		await page.clock.fastForward('01:00:00');
		await page.clock.resume();
		await expect(figure.sentence).toContainText('of 30,000 networks');
		expectSame(await foundIn(page, figure), await foundHeadless('samples=30000'));
	});

	test('draws the portion of a worker that dies again, with the same result', async ({ page }) => {
		await page.addInitScript(() => {
			let asked = 0;
			window.Worker = class extends Worker {
				override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) {
					const isPortion = typeof message === 'object' && message !== null && 'stage' in message && 'task' in message;
					if (isPortion && ++asked % 10 === 3) {
						this.terminate();
						queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
						document.documentElement.dataset.died = String(Number(document.documentElement.dataset.died ?? 0) + 1);
					} else super.postMessage(message, transfer as Transferable[]);
				}
			};
		});
		const figure = await functionsFigure(page, '1.1~samples_30000');
		await complete(figure);
		expect(Number(await page.locator('html').getAttribute('data-died'))).toBeGreaterThan(2);
		await expect(figure.alerts).toHaveCount(0);
		expectSame(await foundIn(page, figure), await foundHeadless('samples=30000'));
	});
});

test.describe('training networks', () => {
	test('a target is learned, or worse than a coin, beside what is predicted without training', async ({ page }) => {
		const figure = await functionsFigure(page);
		const chosen = (name: string) =>
			figure.root.getByRole('group', { name: 'Target' }).getByRole('button', { name, exact: true });
		const rightOf = async () => Number(/: ([\d.]+)\s%\sof hidden rows/.exec(await figure.sentence.innerText())![1]);
		await expect(figure.sentence).toContainText('counting functions 50\u00a0%, commoner label 45\u00a0%');
		await expect.poll(rightOf).toBeGreaterThan(90);
		await chosen('parity').click();
		await expect(figure.sentence).toContainText('Trained on “parity”');
		await expect.poll(rightOf).toBeLessThan(40);
		await chosen('first AND second').click();
		await expect(figure.sentence).toContainText('commoner label 72\u00a0%');
		await expect(figure.root.getByRole('img', { name: /^Held-out accuracy of 20 trained networks: 9/ })).toBeVisible();
	});

	test('a row that is turned over makes a target of one’s own; undo turns it back', async ({ page }) => {
		const figure = await functionsFigure(page);
		const row = figure.root.getByRole('button', { name: /^Input 0000101: output/ });
		await expect(row).toHaveAttribute('aria-pressed', 'false');
		await row.click();
		await expect(row).toHaveAttribute('aria-pressed', 'true');
		await expect(figure.root.getByRole('button', { name: 'your own', exact: true })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await expect(figure.sentence).toContainText('Trained on “your own”');
		await row.press('ArrowRight');
		await expect(figure.root.getByRole('button', { name: /^Input 0000110: output/ })).toBeFocused();
		await figure.button('Undo').click();
		await expect(row).toHaveAttribute('aria-pressed', 'false');
		await expect(figure.sentence).toContainText('Trained on “first input”');
	});

	test('as much of the table is hidden as is asked, and as many networks are trained', async ({ page }) => {
		const figure = await functionsFigure(page);
		const hidden = figure.root.getByRole('button', { name: /held out$/ });
		await expect(hidden).toHaveCount(64);
		await figure.root.getByText('Then train', { exact: true }).click();
		await figure.field('Training examples').fill('100');
		await figure.field('Training examples').press('Enter');
		await expect(hidden).toHaveCount(28);
		await expect(figure.root.getByText('100 rows are shown in training, 28 held out.')).toBeVisible();
		await figure.field('Networks to train').fill('10');
		await figure.field('Networks to train').press('Enter');
		await expect(
			figure.root.getByText(/^10 of 10 networks got every example right, after [\d.]+ epochs/)
		).toBeVisible();
		await figure.field('Networks to train').fill('0');
		await figure.field('Networks to train').press('Enter');
		await expect(figure.root.getByText('No network is trained.')).toBeVisible();
	});
});

test.describe('bad input', () => {
	test('is answered with what was wrong and what would be right, and nothing is lost', async ({ page }) => {
		const figure = await functionsFigure(page);
		const before = await figure.sentence.innerText();
		for (const [label, typed, answer] of [
			['Inputs', '8', 'inputs is 8; expected a whole number, 1–7 Boolean inputs.'],
			['Networks to draw', '0', 'samples is 0; expected a whole number, 1–100000000 networks.'],
			['Training examples', '128', 'trainingSize is 128; expected a whole number, 1–127 inputs.']
		] as const) {
			if (label === 'Training examples') await figure.root.getByText('Then train', { exact: true }).click();
			await figure.field(label).fill(typed);
			await figure.field(label).press('Enter');
			await expect(figure.alerts.filter({ hasText: answer })).toBeVisible();
			await figure.field(label).press('Escape');
		}
		await figure.root.getByRole('button', { name: 'your own', exact: true }).click();
		await figure.root.getByLabel('Your own table', { exact: true }).last().fill('0110');
		await figure.root.getByLabel('Your own table', { exact: true }).last().press('Enter');
		await expect(figure.alerts.first()).toContainText(
			'ownTarget has 4 entries; expected 128, one for each combination of 7 inputs.'
		);
		await figure.button('Undo').click();
		await expect(figure.sentence).toHaveText(before);
	});

	test('a link with a size outside the limits says which, and loads the rest', async ({ page }) => {
		const figure = await functionsFigure(page, '1.1~inputs_9~target_parity');
		await expect(figure.alerts.first()).toContainText('inputs is 9; expected a whole number, 1–7 Boolean inputs.');
		await expect(figure.sentence).toContainText('Trained on “parity”');
	});
});

test('the sentence keeps to its lines, and its box grows where it cannot', async ({ page }) => {
	for (const width of [1280, 390, 320]) {
		await page.setViewportSize({ width, height: 900 });
		const figure = await functionsFigure(page);
		const presets = figure.root.getByRole('group', { name: 'Named positions' }).getByRole('button');
		for (const preset of await presets.all()) {
			await preset.click();
			const over = await figure.sentence.evaluate((box) => box.scrollHeight - box.clientHeight);
			expect(over, `${width} px, ${await preset.innerText()}`).toBeLessThanOrEqual(0);
		}
	}
});

test('data table and figure say the same of the sample', async ({ page }) => {
	const figure = await functionsFigure(page);
	await dataTableOpened(figure);
	await expect(figure.row('Networks drawn').getByRole('cell').first()).toHaveText('2,000');
	await expect(figure.row('Held-out accuracy').getByRole('cell').first()).toHaveText('98.5 %');
	await expect(figure.row('Guessing the commoner label').getByRole('cell').first()).toHaveText('45 %');
});
