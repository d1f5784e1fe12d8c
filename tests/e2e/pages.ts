import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

/** The pages of the essay, read from its contents, so that a new chapter or simulation is visited without being named here. */
const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

export interface Chapter {
	readonly number: number;
	readonly title: string;
	readonly slug: string;
	/** Simulations that the chapter shows. */
	readonly sims: readonly string[];
}

const folders = readdirSync(new URL('content/', root));
const simsOf = (slug: string): string[] => {
	const prose = text(`content/${folders.find((name) => name.endsWith(`-${slug}`))}/index.svx`);
	return [...prose.matchAll(/from '\$lib\/sims\/([a-z0-9-]+)'/g)].map(([, id]) => id);
};

const planned: Omit<Chapter, 'sims'>[] = parse(text('content/chapters.yaml'));
export const chapters: readonly Chapter[] = planned
	.filter(({ slug }) => slug)
	.map((chapter) => ({ ...chapter, sims: simsOf(chapter.slug) }));

/** Every simulation, by its folder. */
export const simulations: readonly string[] = readdirSync(new URL('src/lib/sims/', root), {
	recursive: true,
	encoding: 'utf8'
})
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /^[^/]+\/index\.ts$/.test(path))
	.map((path) => path.split('/')[0]);

/** Every lesson, and how many steps it has. */
export const lessons: readonly { readonly id: string; readonly steps: number }[] = readdirSync(
	new URL('content/lessons/', root)
).map((file) => {
	const { id, steps } = parse(text(`content/lessons/${file}`));
	return { id, steps: steps.length };
});

/** Every page of the site that has its head and foot. */
export const pages: readonly string[] = [
	'/',
	...chapters.map(({ slug }) => `/${slug}/`),
	'/glossary/',
	'/sources/',
	'/models/',
	'/lab/',
	...simulations.map((id) => `/lab/${id}/`),
	'/teach/',
	...lessons.flatMap(({ id }) => [`/teach/${id}/`, `/teach/${id}/worksheet/`, `/teach/${id}/key/`])
];

/** Chapter and simulation of every figure. */
export const figures: readonly { readonly path: string; readonly sim: string }[] = chapters.flatMap(({ slug, sims }) =>
	sims.map((sim) => ({ path: `/${slug}/`, sim }))
);

/** A test in which any uncaught error of any page is a failure. */
export const test = base.extend<{ noErrors: void }>({
	noErrors: [
		async ({ context }, use) => {
			const errors: string[] = [];
			context.on('weberror', (error) => errors.push(error.error().message));
			await use();
			expect(errors, 'uncaught errors').toEqual([]);
		},
		{ auto: true }
	]
});

/** Opens every `<details>` of a page, and waits for the data tables that are made only then. */
export const openAll = async (page: Page): Promise<void> => {
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	await expect(page.locator('.tables')).toHaveCount(await page.locator('[data-awake]').count());
};

/** Turns to a figure until all of it is awake, and scrolls back to its beginning. */
export const wakened = async (figure: Locator): Promise<void> => {
	await figure.scrollIntoViewIfNeeded();
	await expect(figure).toHaveAttribute('data-awake', '');
	await figure.locator('[data-island=tools]').hover();
	await expect(figure).toHaveAttribute('data-tools', '');
	await figure.scrollIntoViewIfNeeded();
};

/** Wakes every figure of a page by scrolling to it. */
export const wakeAll = async (page: Page): Promise<void> => {
	for (const figure of await page.locator('[data-figure]').all()) await wakened(figure);
};

export { expect };
