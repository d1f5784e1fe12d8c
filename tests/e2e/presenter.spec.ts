import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { looksLike, violations, violationsOfLook } from './accessible';
import { expect, lessons, test } from './pages';

/** A lesson on plain files under a sub-path: the projector’s window, and the teacher’s beside it. */
const site = (): string => String(test.info().config.metadata.staticUrl);
const addressOf = (path: string): string => new URL(`./teach/${path}`, site()).href;
const LESSON = 'order-20';

const title = (page: Page) => page.locator('[data-step][data-on] h2').first();
const count = (page: Page) => page.locator('[data-part="count"]');
const presence = (page: Page) => page.locator('[data-part="presence"]');

const presenting = async (page: Page, step = 1): Promise<void> => {
	await page.goto(addressOf(`${LESSON}/present/#step=${step}`));
	await expect(count(page)).toHaveText(`${step} of 6`);
};

const withNotes = async (page: Page, context: BrowserContext): Promise<Page> => {
	const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
	await expect(presence(notes)).toHaveText('In step with the projector’s window');
	return notes;
};

/** What the eye meets in the middle of the window. */
const inTheMiddle = (page: Page) =>
	page.evaluate(() => {
		const met = document.elementFromPoint(innerWidth / 2, innerHeight / 2) as HTMLElement;
		return { part: met.dataset.part, colour: getComputedStyle(met).backgroundColor };
	});

test.describe('the projector', () => {
	test('turns its steps by key, and keeps its place in the address and over a reload', async ({ page }) => {
		await presenting(page);
		await page.keyboard.press('ArrowRight');
		await expect(title(page)).toHaveText('Your number, sealed');
		await page.keyboard.press('PageDown');
		await page.keyboard.press(' ');
		await expect(title(page)).toHaveText('The window');
		expect(new URL(page.url()).hash).toContain('step=4');
		await page.reload();
		await expect(title(page)).toHaveText('The window');
		await page.keyboard.press('ArrowLeft');
		await expect(count(page)).toHaveText('3 of 6');
		await page.keyboard.press('End');
		await expect(title(page)).toHaveText('Your number again');
		await page.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('6 of 6');
		await page.keyboard.press('Home');
		await expect(count(page)).toHaveText('1 of 6');
		await page.goto(addressOf(`${LESSON}/present/#step=99`));
		await expect(count(page)).toHaveText('1 of 6');
	});

	test('sets the figure’s states by number, keeps one over a reload, and shows one step alone', async ({ page }) => {
		await presenting(page, 4);
		const figure = page.locator('#the-window');
		await expect(figure).toHaveAttribute('data-awake', '');
		await expect(figure.locator('.sentence')).toHaveText(/^13\s%/);
		await page.keyboard.press('2');
		await expect(figure.locator('.sentence')).toHaveText(/^21\s%/);
		await expect(page.getByRole('link', { name: 'No examples' })).toHaveAttribute('aria-current', 'true');
		await page.reload();
		await expect(figure.locator('.sentence')).toHaveText(/^21\s%/);
		await expect(page.locator('[data-state][aria-current]:visible')).toHaveText(/No examples/);
		await page.keyboard.press('3');
		await expect(figure.locator('.sentence')).toHaveText(/^4\.1\s%/);
		await expect(page.locator('[data-step]:visible')).toHaveCount(1);
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('#two-positions .sentence')).toHaveText(/^0\.033\s%/);
		await page.keyboard.press('ArrowLeft');
		await expect(figure.locator('.sentence')).toHaveText(/^4\.1\s%/);
	});

	test('leaves its keys to a slider that has the focus, until Escape', async ({ page }) => {
		await presenting(page, 4);
		await expect(page.locator('#the-window')).toHaveAttribute('data-awake', '');
		const slider = page.locator('#the-window').getByRole('slider', { name: 'Differential examples' });
		await slider.focus();
		const before = await slider.getAttribute('aria-valuetext');
		for (const key of ['ArrowRight', 'PageDown', 'b', 'Home', '2']) await page.keyboard.press(key);
		await expect(count(page)).toHaveText('4 of 6');
		await expect(page.locator('[data-part="blank"]')).toBeHidden();
		await expect(slider).not.toHaveAttribute('aria-valuetext', before!);
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('5 of 6');
	});

	test('goes black, whole and at once, and comes back', async ({ page }) => {
		await presenting(page, 2);
		await page.keyboard.press('b');
		expect(await inTheMiddle(page)).toEqual({ part: 'blank', colour: 'rgb(0, 0, 0)' });
		const box = await page.locator('[data-part="blank"]').boundingBox();
		expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize()! });
		await expect(page.locator('[data-part="content"]')).toHaveJSProperty('inert', true);
		await expect(page.locator('[data-part="said"]')).toHaveText(/screen is blank/);
		await page.keyboard.press('b');
		await expect(page.locator('[data-part="blank"]')).toBeHidden();
		await page.keyboard.press('b');
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('[data-part="blank"]')).toBeHidden();
		await expect(count(page)).toHaveText('3 of 6');
	});

	test('says what the keys do', async ({ page }) => {
		await presenting(page);
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('1 of 6');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	});

	test('opens again when its server is gone, figures and notes and all', async ({ page, context, request }) => {
		const port = Number(new URL(site()).port) + 1;
		const server = spawn(process.execPath, [
			fileURLToPath(new URL('static-server.mjs', import.meta.url)),
			String(port)
		]);
		const lesson = `http://127.0.0.1:${port}/teach/${LESSON}/present/`;
		const answers = () =>
			request.get(lesson).then(
				(response) => response.status(),
				() => 0
			);
		try {
			await expect.poll(answers).toBe(200);
			await page.goto(lesson);
			await expect(page.locator('[data-part="offline"]')).toHaveText('This lesson also opens without a network.');
		} finally {
			server.kill();
		}
		await expect.poll(answers).toBe(0);
		await page.goto(`${lesson}#step=5`);
		await page.reload();
		await expect(title(page)).toHaveText('Two people, one figure');
		await expect(page.locator('#two-positions')).toHaveAttribute('data-awake', '');
		await page.keyboard.press('2');
		await expect(page.locator('#two-positions .sentence')).toHaveText(/^65\s%/);
		const notes = await withNotes(page, context);
		await expect(title(notes)).toHaveText('Two people, one figure');
	});
});

test.describe('two windows', () => {
	test('stay in step, whichever turns the page, and over a reload of either', async ({ page, context }) => {
		await presenting(page);
		const notes = await withNotes(page, context);
		await expect(title(notes)).toHaveText('Four assistants');
		await page.bringToFront();
		await page.keyboard.press('ArrowRight');
		await expect(title(notes)).toHaveText('Your number, sealed');
		await notes.getByRole('button', { name: 'Next' }).click();
		await expect(title(page)).toHaveText('Two apprentices');
		await expect(title(notes)).toHaveText('Two apprentices');
		await expect(notes.locator('[data-step][data-on]')).toContainText('The window (explore, 6 minutes)');
		await notes.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('4 of 6');
		await page.reload();
		await expect(count(page)).toHaveText('4 of 6');
		await notes.getByRole('button', { name: 'Next' }).click();
		await expect(count(page)).toHaveText('5 of 6');
		await notes.reload();
		await expect(title(notes)).toHaveText('Two people, one figure');
	});

	test('blank the projector from the desk', async ({ page, context }) => {
		await presenting(page, 3);
		const notes = await withNotes(page, context);
		await notes.getByRole('button', { name: 'Blank' }).click();
		await expect(page.locator('[data-part="blank"]')).toBeVisible();
		expect(await inTheMiddle(page)).toEqual({ part: 'blank', colour: 'rgb(0, 0, 0)' });
		await expect(notes.getByText('The projector is blank.')).toBeVisible();
		await expect(title(notes)).toHaveText('Two apprentices');
		await notes.keyboard.press('b');
		await expect(page.locator('[data-part="blank"]')).toBeHidden();
	});

	test('say when the other is gone, and find it again', async ({ page, context }) => {
		await presenting(page, 2);
		const notes = await withNotes(page, context);
		await expect(presence(page)).toHaveText('Notes are open');
		await notes.close();
		await expect(presence(page)).toHaveText('The notes window is gone; press N to open it again.');
		const again = await withNotes(page, context);
		await page.keyboard.press('ArrowRight');
		await expect(title(again)).toHaveText('Two apprentices');
		await page.close();
		await expect(presence(again)).toHaveText('The projector’s window is gone. Open it again: it begins where it was.');
		await expect(again.getByRole('button', { name: 'Next' })).toBeDisabled();
		const [back] = await Promise.all([
			context.waitForEvent('page'),
			again.getByRole('link', { name: 'Open the projector’s window' }).click()
		]);
		await expect(count(back)).toHaveText('3 of 6');
	});

	test('show one clock, which starts with the second step and survives a reload', async ({ page, context }) => {
		await page.clock.install();
		await presenting(page);
		const notes = await withNotes(page, context);
		await page.clock.fastForward('02:00');
		await expect(notes.locator('[data-part="elapsed"]')).toHaveText('0:00');
		await notes.getByRole('button', { name: 'Next' }).click();
		await page.clock.fastForward('07:00');
		await expect(notes.locator('[data-part="elapsed"]')).toHaveText(/^7:\d\d$/);
		await expect(notes.locator('[data-part="in-step"]')).toHaveText(/^7:\d\d$/);
		// Planned: from minute 3, for 2 minutes.
		await expect(notes.locator('[data-part="pace"]')).toHaveText('2 minutes behind');
		await page.reload();
		await expect(presence(notes)).toHaveText('In step with the projector’s window');
		await expect(notes.locator('[data-part="elapsed"]')).toHaveText(/^7:\d\d$/);
		await notes.getByRole('button', { name: 'Stop the clock' }).click();
		await expect(notes.getByRole('button', { name: 'Start the clock' })).toBeVisible();
		const stood = await notes.locator('[data-part="elapsed"]').textContent();
		await page.clock.fastForward('05:00');
		await expect(notes.locator('[data-part="elapsed"]')).toHaveText(stood!);
	});

	test('need no BroadcastChannel: storage carries it between tabs that did not open each other', async ({
		context
	}) => {
		await context.addInitScript(() => delete (globalThis as { BroadcastChannel?: unknown }).BroadcastChannel);
		const [page, notes] = [await context.newPage(), await context.newPage()];
		await presenting(page, 2);
		await notes.goto(addressOf(`${LESSON}/notes/`));
		await expect(title(notes)).toHaveText('Your number, sealed');
		await notes.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('3 of 6');
		await expect(title(notes)).toHaveText('Two apprentices');
	});

	test('opened from files stay in step as well', async ({ page, context }) => {
		const folder = fileURLToPath(new URL('../../build-static', import.meta.url));
		await page.goto(`file://${folder}/teach/${LESSON}/present/index.html#step=2`);
		await expect(count(page)).toHaveText('2 of 6');
		const notes = await withNotes(page, context);
		await notes.keyboard.press('ArrowRight');
		await expect(count(page)).toHaveText('3 of 6');
		await expect(title(notes)).toHaveText('Two apprentices');
		await page.keyboard.press('ArrowRight');
		await expect(title(notes)).toHaveText('The window');
		await expect(page.locator('#the-window .sentence')).toHaveText(/^13\s%/);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	for (const { id } of lessons)
		test(`every step of ${id} can be read, on the wall and at the desk`, async ({ page }) => {
			await page.goto(addressOf(`${id}/present/`));
			const steps = page.locator('[data-step]');
			for (const step of await steps.all()) await expect(step.locator('h2').first()).toBeVisible();
			for (const figure of await page.locator('[data-figure]').all())
				await expect(figure.locator('.sentence')).toHaveText(/\d/);
			await expect(page.getByRole('button', { name: 'Blank' })).toBeHidden();
			const shown = await steps.count();
			await page.goto(addressOf(`${id}/notes/`));
			await expect(page.locator('[data-step]:visible')).toHaveCount(shown);
			await expect(page.getByText('Misreadings').first()).toBeVisible();
		});
});

test.describe('for everybody', () => {
	for (const { id, steps } of lessons) {
		for (let step = 1; step <= steps; step++)
			test(`step ${step} of ${id} has no violation, wide and light or narrow and dark`, async ({ page }) => {
				await looksLike(page, [1280, 'light']);
				await page.goto(addressOf(`${id}/present/#step=${step}`));
				await expect(count(page)).toHaveText(`${step} of ${steps}`);
				for (const figure of await page.locator('[data-step][data-on] [data-figure]').all())
					await expect(figure).toHaveAttribute('data-awake', '');
				expect(await violations(page)).toEqual([]);
				await looksLike(page, [390, 'dark']);
				expect(await violationsOfLook(page)).toEqual([]);
			});

		test(`the notes of ${id} have no violation`, async ({ page }) => {
			await page.goto(addressOf(`${id}/notes/`));
			expect(await violations(page)).toEqual([]);
		});
	}

	test('fits 320 px, every button of its bar within reach', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await presenting(page, 4);
		await expect(page.locator('#the-window')).toHaveAttribute('data-awake', '');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		const bar = page.getByRole('navigation', { name: 'Lesson' });
		for (const button of await bar.locator('button:visible, a:visible').all()) {
			const { x, width } = (await button.boundingBox())!;
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(320);
		}
	});

	for (const { id } of lessons)
		test(`the worksheet of ${id} is two pages, on A4 and on Letter`, async ({ page }) => {
			await page.goto(addressOf(`${id}/worksheet/`));
			await page.evaluate(() => document.fonts.ready);
			for (const format of ['A4', 'Letter']) {
				const pdf = (await page.pdf({ format })).toString('latin1');
				expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
			}
		});
});
