import type { Page } from '@playwright/test';
import { expect, test } from './pages';

const LIGHT = 'rgb(253, 252, 248)';
const DARK = 'rgb(23, 22, 20)';

const expectPaper = (page: Page, colour: string) => expect(page.locator('body')).toHaveCSS('background-color', colour);

test.describe('the theme follows storage, then the system, then light', () => {
	test('light where nothing is said', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'no-preference' });
		await page.goto('/');
		await expectPaper(page, LIGHT);
		await expect(page.getByRole('button', { name: 'Theme: light. Change to dark' })).toBeVisible();
	});

	test('the system’s while nothing is stored, also when it changes', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/order-matters/');
		await expectPaper(page, DARK);
		await expect(page.getByRole('button', { name: 'Theme: dark. Change to light' })).toBeVisible();
		await page.emulateMedia({ colorScheme: 'light' });
		await expectPaper(page, LIGHT);
		await expect(page.getByRole('button', { name: 'Theme: light. Change to dark' })).toBeVisible();
	});

	test('the reader’s choice holds against the system, on every page and after a reload', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/');
		await page.getByRole('button', { name: 'Theme: dark. Change to light' }).click();
		await expectPaper(page, LIGHT);
		await page.reload();
		await expectPaper(page, LIGHT);
		await page.goto('/glossary/');
		await expectPaper(page, LIGHT);
		await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
		await page.emulateMedia({ colorScheme: 'light' });
		await expectPaper(page, DARK);
	});

	test('a choice in one tab reaches the others; taking it back returns to the system', async ({ page, context }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('/');
		const other = await context.newPage();
		await other.emulateMedia({ colorScheme: 'light' });
		await other.goto('/');
		await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
		await expectPaper(other, DARK);
		await page.evaluate(() => localStorage.clear());
		await expectPaper(other, LIGHT);
		await expect(other.getByRole('button', { name: /^Theme/ })).toHaveAccessibleName('Theme: light. Change to dark');
	});

	test('a damaged choice counts as none', async ({ page }) => {
		await page.addInitScript(() => localStorage.setItem('deceptive-alignment:theme', 'mauve'));
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/');
		await expectPaper(page, DARK);
	});
});
