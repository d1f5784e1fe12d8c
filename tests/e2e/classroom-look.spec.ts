import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choose, guess, heading, next, openedClass, reveal, said } from './classes';
import { expect, test } from './pages';

/** The pages of a live class as they look: no violation wide and narrow, light and dark; nothing wider than a phone. */
const found = async (page: Page): Promise<string[]> =>
	(await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`)
	);

/** What sticks out of a window of 320 px, which is what 1280 px become at 400 %. */
const beyond = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1
		);
		return wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160));
	});

const looksWell = async (page: Page, name: string): Promise<void> => {
	for (const [width, colorScheme] of [
		[1280, 'light'],
		[390, 'dark'],
		[390, 'light'],
		[1280, 'dark']
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await found(page), `${name}, ${width} px, ${colorScheme}`).toEqual([]);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await beyond(page), `${name} at 320 px`).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 900 });
};

test('joining, opening and what is stored', async ({ page }) => {
	await page.goto('/class/');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await looksWell(page, 'joining');
	await page.goto('/class/open/');
	await page.getByRole('radio', { name: /^A question of your own/ }).check();
	await expect(page.getByRole('textbox', { name: /^Your question/ })).toBeVisible();
	await looksWell(page, 'opening');
	await page.goto('/class/privacy/');
	await looksWell(page, 'what is stored');
	await page.goto('/class/teacher/');
	await expect(heading(page)).toHaveText('This link opens no class');
	await looksWell(page, 'a link to nothing');
});

test('a class at work: desk, wall and phone', async ({ browser }) => {
	const { teacher, student, wall, code, end } = await openedClass(browser);
	const page = await student({ name: 'Ada' });
	const projector = await wall();
	await expect(projector.getByText(code)).toBeVisible();
	await looksWell(projector, 'the way in');
	await looksWell(teacher, 'the desk with a QR code');
	await choose(page, 'The one that waits');
	await reveal(teacher);
	await expect(said(page)).toContainText('1 answer; most for');
	await looksWell(page, 'a choice on the phone');
	await next(teacher);
	await expect(heading(page)).toHaveText('Your number, sealed');
	await guess(page, '2 %');
	await reveal(teacher);
	await expect(said(projector)).toHaveText(/1 answer: 2\.0\s%/);
	for (const [side, name] of [
		[page, 'a probability on the phone'],
		[projector, 'a histogram on the wall'],
		[teacher, 'the desk']
	] as const)
		await looksWell(side, name);
	await teacher.getByRole('button', { name: 'Delete everything now' }).click();
	expect(await found(teacher), 'the question before deleting').toEqual([]);
	await end();
});

test('on plain files, each page says that there are no live classes, and where lessons are', async ({ page }) => {
	const site = String(test.info().config.metadata.staticUrl);
	for (const path of ['class/', 'class/open/', 'class/teacher/', 'class/projector/']) {
		await page.goto(new URL(path, site).href);
		await expect(page.getByText('Live classes need the essay’s server')).toBeVisible();
		await expect(page.getByRole('link', { name: 'in presenter mode' })).toHaveAttribute('href', /teach\/$/);
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('each page says what it needs', async ({ page }) => {
		for (const path of ['/class/', '/class/open/', '/class/teacher/', '/class/projector/']) {
			await page.goto(path);
			await expect(heading(page)).toBeVisible();
			await expect(page.getByText(/needs script/)).toBeVisible();
		}
		await page.goto('/class/privacy/');
		await expect(page.getByRole('heading', { name: 'How it is deleted' })).toBeVisible();
	});
});
