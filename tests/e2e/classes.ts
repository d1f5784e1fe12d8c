import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './pages';

/** A live class in real browsers: its teacher, its wall and its students, each in a context of their own. */
export interface ClassAtWork {
	readonly teacher: Page;
	readonly code: string;
	/** A student who has come in; without a name, with the animal that was given. */
	readonly student: (options?: { name?: string; width?: number }) => Promise<Page>;
	readonly wall: () => Promise<Page>;
	readonly end: () => Promise<void>;
}

export const LESSON = 'order-20';

const seen = async (context: BrowserContext, errors: string[]): Promise<Page> => {
	context.on('weberror', (error) => errors.push(error.error().message));
	return context.newPage();
};

export const openPage = async (page: Page, lesson = LESSON): Promise<string> => {
	await page.goto(`/class/open/#${lesson}`);
	await page.getByRole('button', { name: 'Open the class' }).click();
	await expect(page).toHaveURL(/\/class\/teacher\//);
	const code = page.getByLabel('Code of the class');
	await expect(code).toHaveText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/);
	return code.innerText();
};

export const join = async (page: Page, code: string, name = ''): Promise<void> => {
	await page.goto(`/class/#${code}`);
	if (name) await page.getByRole('textbox', { name: /^A name/ }).fill(name);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByText(/^You are/)).toBeVisible();
	await expect(connection(page)).toHaveText('connected');
};

export const openedClass = async (browser: Browser, lesson = LESSON): Promise<ClassAtWork> => {
	const contexts: BrowserContext[] = [];
	const errors: string[] = [];
	const context = async (width = 1280) => {
		const made = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
		contexts.push(made);
		return made;
	};
	const desk = await context();
	const teacher = await seen(desk, errors);
	const code = await openPage(teacher, lesson);
	return {
		teacher,
		code,
		student: async ({ name, width = 390 } = {}) => {
			const page = await seen(await context(width), errors);
			await join(page, code, name);
			return page;
		},
		wall: async () => {
			const [wall] = await Promise.all([
				desk.waitForEvent('page'),
				teacher.getByRole('button', { name: 'Projector' }).click()
			]);
			return wall;
		},
		end: async () => {
			for (const made of contexts) await made.close();
			expect(errors, 'uncaught errors').toEqual([]);
		}
	};
};

/** What is said of the class’s answers, in words. */
export const said = (page: Page) => page.locator('.told');
export const connection = (page: Page) => page.locator('.connection');
export const answered = (teacher: Page) => teacher.locator('.figures span').first();
export const next = (teacher: Page) => teacher.getByRole('button', { name: /^Next:/ }).click();
export const reveal = (teacher: Page) => teacher.getByRole('button', { name: 'Show answers to all' }).click();
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const row = (teacher: Page, name: string) =>
	teacher.getByRole('row').filter({ has: teacher.getByRole('rowheader', { name }) });

export const choose = async (student: Page, option: string): Promise<void> => {
	await student.getByRole('radio', { name: option }).check();
	await student.getByRole('button', { name: /^Send/ }).click();
};

export const guess = async (student: Page, text: string): Promise<void> => {
	const field = student.getByRole('textbox', { name: /^My guess/ });
	await field.fill(text);
	await field.press('Enter');
	await student.getByRole('button', { name: /^Send/ }).click();
};

/** Every key that a browser keeps of live classes. */
export const keptKeys = (page: Page): Promise<string[]> =>
	page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('deceptive-alignment:class-')));
