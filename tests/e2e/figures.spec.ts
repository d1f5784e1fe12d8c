import { dataTableOpened, figureOf } from './figures';
import { expect, figures, test } from './pages';

/** What every figure of every chapter must do, whatever it simulates. */
for (const { path, sim } of figures) {
	test.describe(`${sim} in ${path}`, () => {
		test('moves with every control of its first group, and undo takes each back', async ({ page }) => {
			await page.goto(path);
			const figure = await figureOf(page, sim);
			const group = figure.root.locator('[data-island=side] .group').first();
			const start = await dataTableOpened(figure).then((tables) => tables.innerText());
			for (const slider of await group.getByRole('slider').all()) {
				const before = await slider.getAttribute('aria-valuetext');
				for (const key of ['Home', 'End']) {
					const last = await slider.getAttribute('aria-valuetext');
					await slider.press(key);
					if ((await slider.getAttribute('aria-valuetext')) === last) continue;
					await expect(figure.sentence).not.toHaveText(/NaN|undefined|Infinity/);
				}
				while (await figure.button('Undo').isEnabled()) await figure.button('Undo').click();
				await expect(slider).toHaveAttribute('aria-valuetext', before!);
			}
			await expect(figure.root.locator('.tables')).toHaveText(start.replace(/\s+/g, ' '), { useInnerText: true });
		});

		test('takes every named position, says who holds it, and resets', async ({ page }) => {
			await page.goto(path);
			const figure = await figureOf(page, sim);
			const before = await figure.sentence.innerText();
			const presets = figure.root.getByRole('group', { name: 'Named positions' }).getByRole('button');
			const reset = figure.button('the chapter does');
			await expect(presets).not.toHaveCount(1);
			for (const preset of await presets.all()) {
				await preset.click();
				await expect(preset).toHaveAttribute('aria-pressed', 'true');
				if ((await preset.innerText()) === 'the chapter does') continue;
				await expect(figure.root.locator('[data-island=tools] .why')).toContainText((await preset.innerText()).trim());
				await expect(figure.root.locator('[data-island=tools] .why li').first()).toHaveText(
					/(stated|our reading|our assumption)$/
				);
				await expect(figure.sentence).toHaveText(/\d.*\.$/);
			}
			await reset.click();
			await expect(figure.sentence).toHaveText(before);
		});

		test('plays, and its estimates come with intervals', async ({ page }) => {
			await page.goto(path);
			const figure = await figureOf(page, sim);
			const tables = await dataTableOpened(figure);
			// One large sample has a pace instead, and opens at its fastest.
			const speed = figure.root.getByRole('combobox', { name: 'Speed' });
			if ((await speed.count()) > 0) await speed.selectOption('16×');
			const before = await figure.count.innerText();
			await figure.button('Play').click();
			await expect(figure.count).not.toHaveText(before);
			await figure.button('Pause').click();
			await expect(tables.getByRole('cell', { name: /^\S.* \(\S.* to \S.*\)$/ }).first()).toBeVisible();
		});

		test('shows elsewhere what it shows here, by its link', async ({ page, browser }) => {
			await page.goto(path);
			const figure = await figureOf(page, sim);
			const before = await figure.sentence.innerText();
			const slider = figure.root.locator('[data-island=side]').getByRole('slider').first();
			const isAtEnd = await slider.evaluate((input: HTMLInputElement) => input.value === input.max);
			await slider.press(isAtEnd ? 'PageDown' : 'PageUp');
			await expect(page).toHaveURL(new RegExp(`#${sim}=1\\.\\d+~`));
			// A large sample takes a while to say something of the new settings, and grows meanwhile, on both sides.
			await expect(figure.sentence).not.toHaveText(before);
			const elsewhere = await browser.newContext();
			const there = await elsewhere.newPage();
			await there.goto(page.url());
			const again = await figureOf(there, sim);
			await expect(async () => {
				expect(await again.sentence.innerText()).toBe(await figure.sentence.innerText());
			}).toPass({ timeout: 20_000 });
			await expect(again.alerts).toHaveCount(0);
			await elsewhere.close();
		});
	});
}
