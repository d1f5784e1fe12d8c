import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { choose, type ClassAtWork, guess, heading, next, openedClass, reveal, said } from './classes';
import { expect, test } from './pages';

// The pages of a live class as they look: no violation wide and narrow, light and dark; nothing wider than a phone.

test.describe('before a class', () => {
	test('joining', async ({ page }) => {
		await page.goto('/class/');
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await expectAccessible(page, 'joining');
	});

	test('opening', async ({ page }) => {
		await page.goto('/class/open/');
		await page.getByRole('radio', { name: /^A question of your own/ }).check();
		await expect(page.getByRole('textbox', { name: /^Your question/ })).toBeVisible();
		await expectAccessible(page, 'opening');
	});

	test('what is stored', async ({ page }) => {
		await page.goto('/class/privacy/');
		await expectAccessible(page, 'what is stored');
	});

	test('a link to nothing', async ({ page }) => {
		await page.goto('/class/teacher/');
		await expect(heading(page)).toHaveText('This link opens no class');
		await expectAccessible(page, 'a link to nothing');
	});
});

/** As if the class had drawn the widest of all codes. */
const widenCode = async (page: Page, code: string): Promise<void> => {
	const shown = page.getByText(code, { exact: true });
	await expect(shown.first()).toBeVisible();
	await shown.evaluateAll((all) => all.forEach((element) => (element.textContent = 'WWWW-WWWW')));
};

test.describe('a class at work', () => {
	test('the way in, on the wall', async ({ browser }) => {
		const { wall, code, end } = await openedClass(browser);
		const projector = await wall();
		await widenCode(projector, code);
		await expectAccessible(projector, 'the way in');
		await end();
	});

	test('the desk with a QR code', async ({ browser }) => {
		const { teacher, code, end } = await openedClass(browser);
		await widenCode(teacher, code);
		await expectAccessible(teacher, 'the desk with a QR code');
		await end();
	});

	test('a choice on the phone', async ({ browser }) => {
		const { teacher, student, end } = await openedClass(browser);
		const page = await student({ name: 'Ada' });
		await choose(page, 'The one that waits');
		await reveal(teacher);
		await expect(said(page)).toContainText('1 answer; most for');
		await expectAccessible(page, 'a choice on the phone');
		await end();
	});

	/** One student’s probability, shown to all. */
	const guessed = async ({ teacher, student }: ClassAtWork) => {
		const page = await student({ name: 'Ada' });
		await next(teacher);
		await expect(heading(page)).toHaveText('Your number, sealed');
		await guess(page, '2 %');
		await reveal(teacher);
		await expect(said(page)).toHaveText(/1 answer: 2\.0\s%/);
		return page;
	};

	test('a probability on the phone', async ({ browser }) => {
		const atWork = await openedClass(browser);
		await expectAccessible(await guessed(atWork), 'a probability on the phone');
		await atWork.end();
	});

	test('a histogram on the wall', async ({ browser }) => {
		const atWork = await openedClass(browser);
		const projector = await atWork.wall();
		await guessed(atWork);
		await expect(said(projector)).toHaveText(/1 answer: 2\.0\s%/);
		await expectAccessible(projector, 'a histogram on the wall');
		await atWork.end();
	});

	test('the desk with answers, and the question before deleting', async ({ browser }) => {
		const atWork = await openedClass(browser);
		const { teacher } = atWork;
		await guessed(atWork);
		await expectAccessible(teacher, 'the desk with answers');
		await teacher.getByRole('button', { name: 'Delete everything now' }).click();
		await expect(teacher.getByRole('dialog')).toBeVisible();
		await expectAccessible(teacher, 'the question before deleting');
		await atWork.end();
	});
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
