import { orderingFigure } from './figures';
import { expect, figures, openAll, test, wakeAll } from './pages';

test.describe('by keyboard alone', () => {
	for (const { path, sim } of figures) {
		test(`every control of ${sim} is reached in order, and seen to be`, async ({ page }) => {
			await page.goto(path);
			await wakeAll(page);
			const figure = page.locator(`[data-figure="${sim}"]`);
			const controls = figure.locator(
				'button:enabled:not([tabindex="-1"]), a[href], input:not([type=radio]):enabled, select:enabled, summary, [tabindex="0"]'
			);
			const visible = controls.filter({ visible: true });
			const expected = await visible.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 100)));
			await visible.first().focus();
			const reached: string[] = [];
			for (let at = 0; at < expected.length * 2 && reached.at(-1) !== expected.at(-1); at++) {
				const [html, outline, isRadio] = await page.evaluate(() => {
					const element = document.activeElement as HTMLInputElement;
					const { outlineStyle, outlineWidth } = getComputedStyle(element);
					return [
						element.outerHTML.slice(0, 100),
						`${outlineStyle} ${outlineWidth}`,
						element.type === 'radio'
					] as const;
				});
				if (at > 0) expect(outline, html).not.toMatch(/^none| 0px$/);
				if (!isRadio) reached.push(html);
				await page.keyboard.press('Tab');
			}
			expect(reached).toEqual(expected);
		});
	}

	test('the first stop skips to the text', async ({ page }) => {
		await page.goto('/order-matters/');
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the text' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#main$/);
	});

	test('a property on the timeline is moved with keys', async ({ page }) => {
		const { root, field, button } = await orderingFigure(page);
		const handle = root.getByRole('slider', { name: 'Base-goal concept: median arrival in training' });
		const before = await handle.getAttribute('aria-valuenow');
		await handle.press('Home');
		await expect(handle).not.toHaveAttribute('aria-valuenow', before!);
		await expect(handle).toHaveAttribute('aria-valuetext', /^pre-training, \d %? ?/);
		await expect(field('Base-goal concept, pre-training')).not.toHaveValue('1');
		await button('Undo').click();
		await expect(field('Base-goal concept, pre-training')).toHaveValue('1');
	});
});

test.describe('by touch', () => {
	for (const { path, sim } of figures) {
		test(`targets of ${sim} are 24 px and more`, async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 800 });
			await page.goto(path);
			await wakeAll(page);
			await openAll(page);
			const targets = page
				.locator(`[data-figure="${sim}"]`)
				.locator(
					'button:not(.term button), summary, input[type=range], input[type=text], select, label:has(input[type=radio]), [role=slider]'
				);
			const small = await targets.filter({ visible: true }).evaluateAll((all) =>
				all.flatMap((element) => {
					const { width, height } = element.getBoundingClientRect();
					return Math.min(width, height) < 24 ? [`${width} × ${height} ${element.outerHTML.slice(0, 120)}`] : [];
				})
			);
			expect(small).toEqual([]);
		});
	}
});

test.describe('with reduced motion', () => {
	for (const [motion, most, least] of [
		['reduce', 8, 6],
		['no-preference', 220, 20]
	] as const) {
		test(`“${motion}” draws a whole run in ${least} to ${most} pictures`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion: motion });
			await page.addInitScript(() => {
				const { clearRect } = CanvasRenderingContext2D.prototype;
				Object.assign(window, { drawn: 0 });
				CanvasRenderingContext2D.prototype.clearRect = function (...area) {
					(window as unknown as { drawn: number }).drawn++;
					clearRect.apply(this, area);
				};
			});
			const figure = await orderingFigure(page);
			const drawn = () => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
			await figure.button('Restart').click();
			await expect(figure.count).toHaveText('0 runs');
			const before = await drawn();
			await figure.button('Play').click();
			await expect(figure.count).toHaveText('120 runs');
			await figure.button('Pause').click();
			const pictures = (await drawn()) - before;
			expect(pictures).toBeLessThanOrEqual(most);
			expect(pictures).toBeGreaterThanOrEqual(least);
		});
	}
});

test('on paper notes stand in the text and controls do not', async ({ page }) => {
	const { root } = await orderingFigure(page);
	await page.emulateMedia({ media: 'print' });
	for (const note of await page.locator('.note .text').all()) await expect(note).toBeVisible();
	await expect(root.locator('.sentence')).toBeVisible();
	for (const hidden of [
		root.locator('[data-island=play]'),
		root.locator('[data-island=tools]'),
		root.getByRole('slider', { name: 'Differential examples' }),
		page.getByRole('navigation', { name: 'Chapters' }),
		page.getByRole('banner')
	])
		await expect(hidden).toBeHidden();
});
