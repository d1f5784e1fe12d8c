import { chapters, expect, test } from './pages';

const [first] = chapters;
const last = chapters[chapters.length - 1];

test.describe('finding the way', () => {
	test('from the cover through the contents to every chapter', async ({ page }) => {
		for (const { title, number } of chapters) {
			await page.goto('/');
			await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
			await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
			await expect(page.getByText(`Chapter ${number}`, { exact: true })).toBeVisible();
			await expect(page).toHaveTitle(`${title} · How likely is deceptive alignment?`);
		}
	});

	test('forwards and back through all chapters', async ({ page }) => {
		await page.goto(`/${first.slug}/`);
		const turn = page.getByRole('navigation', { name: 'Chapters' });
		await expect(turn.getByRole('link', { name: /^Before this/ })).toHaveCount(0);
		for (const { number, title } of chapters.slice(1)) {
			await turn.getByRole('link', { name: new RegExp(`^Next ?${number}\\. ${title}`) }).click();
			await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
		}
		await expect(turn.getByRole('link', { name: /^Next/ })).toHaveCount(0);
		for (const { number, title } of chapters.slice(0, -1).reverse()) {
			await turn.getByRole('link', { name: new RegExp(`^Before this ?${number}\\. ${title}`) }).click();
			await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
		}
	});

	test('the contents in the header say where one is', async ({ page }) => {
		await page.goto(`/${last.slug}/`);
		const contents = page.getByRole('banner').getByRole('list');
		await expect(contents).toBeHidden();
		await page.getByText('Contents', { exact: true }).click();
		await expect(contents.getByRole('link', { name: last.title, exact: true })).toHaveAttribute('aria-current', 'page');
		await contents.getByRole('link', { name: first.title, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: first.title, exact: true })).toBeVisible();
	});

	test('the contents show how far a chapter was read', async ({ page }) => {
		await page.goto(`/${first.slug}/`);
		const mark = page.locator(`header [data-progress="${first.slug}"]`);
		await expect(mark).not.toHaveAttribute('title', 'Read');
		await page.keyboard.press('End');
		await expect(mark).toHaveAttribute('title', 'Read');
		await page.goto('/');
		await expect(page.locator(`main [data-progress="${first.slug}"]`)).toHaveAttribute('title', 'Read');
		await expect(page.locator(`main [data-progress="${last.slug}"]`)).not.toHaveAttribute('title');
	});

	test('a page that does not exist says so and leads back', async ({ page }) => {
		for (const path of ['/nowhere/', '/lab/nowhere/']) {
			const response = await page.goto(path);
			expect(response!.status()).toBe(404);
			await expect(page.getByRole('heading', { name: 'This page is not in the book' })).toBeVisible();
			await page.getByRole('link', { name: 'To the contents' }).click();
			await expect(page.getByRole('heading', { name: 'How likely is deceptive alignment?' })).toBeVisible();
		}
	});
});

test.describe('what stands beside the text', () => {
	const term = /^deceptively aligned$/;

	test('a term is explained on hover and on focus; Escape closes it', async ({ page }) => {
		await page.goto('/four-properties/');
		const word = page.getByRole('button', { name: term }).first();
		const tip = page
			.locator('.term', { has: page.getByRole('button', { name: term }) })
			.first()
			.locator('[role=tooltip]');
		await expect(tip).toBeHidden();
		await word.hover();
		await expect(tip, 'nothing cuts it off').toBeInViewport({ ratio: 1 });
		expect((await tip.innerText()).length).toBeGreaterThan(40);
		await page.keyboard.press('Escape');
		await expect(tip, 'Escape while the pointer rests on the word').toBeHidden();
		await page.mouse.move(0, 0);
		await word.focus();
		await expect(tip).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(tip).toBeHidden();
	});

	for (const width of [1280, 390]) {
		test(`a claim says at ${width} px who holds it, and where`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('/four-properties/');
			const claim = page.locator('.claim').last();
			const said = claim.locator('[role=tooltip]');
			await expect(said).toBeHidden();
			await claim.getByRole('button', { name: /^Claim C\d+$/ }).click();
			await expect(said).toHaveText(/^\S.*: .*, C\d+$/);
			await expect(said).toBeInViewport({ ratio: 1 });
			await page.keyboard.press('Escape');
			await expect(said).toBeHidden();
		});
	}

	test('a note opens in place on a phone', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto('/four-properties/');
		const note = page.locator('.note').first();
		await expect(note.locator('.text')).toBeHidden();
		await note.locator('.mark').click();
		await expect(note.locator('.text')).toBeVisible();
		await note.getByRole('checkbox').press('Space');
		await expect(note.locator('.text')).toBeHidden();
	});

	test('a note stands in the margin of a wide screen', async ({ page }) => {
		await page.goto('/order-matters/');
		for (const note of await page.locator('.note').all()) {
			await note.locator('.text').scrollIntoViewIfNeeded();
			await expect(note.locator('.text'), 'nothing cuts it off').toBeInViewport({ ratio: 1 });
			const text = (await note.locator('.text').boundingBox())!;
			const paragraph = (await page.locator('.prose > p').first().boundingBox())!;
			expect(text.x).toBeGreaterThan(paragraph.x + paragraph.width);
		}
	});

	test('a citation leads to the chapter’s sources, and its BibTeX can be copied', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/order-matters/');
		await page.locator('a.cite[href="#source-wheaton2023"]').first().click();
		const source = page.locator('#source-wheaton2023');
		await expect(source).toBeInViewport();
		await source.getByText('BibTeX').click();
		await source.getByRole('button', { name: 'Copy' }).click();
		await expect(source.getByRole('button', { name: 'Copied' })).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{wheaton2023,[^]*title/);
	});
});
