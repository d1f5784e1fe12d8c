import AxeBuilder from '@axe-core/playwright';
import { expect, openAll, pages, simulations, test, wakeAll } from './pages';

const layoutAndColour = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Short enough to read in a failure: which rule, where. */
const found = (violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] =>
	violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`)
	);

for (const path of pages) {
	test(`${path} has no violation, wide and light or narrow and dark`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(path);
		await wakeAll(page);
		await openAll(page);
		expect(found((await new AxeBuilder({ page }).analyze()).violations)).toEqual([]);
		// Of what the rules look at, width and theme change only layout and colours.
		await page.setViewportSize({ width: 390, height: 900 });
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		const again = new AxeBuilder({ page }).withRules(layoutAndColour);
		expect(found((await again.analyze()).violations)).toEqual([]);
	});

	// 320 px is what 1280 px become at 400 %.
	test(`${path} fits 320 px without scrolling sideways`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		await wakeAll(page);
		await openAll(page);
		const beyond = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			if (scrollWidth <= clientWidth) return [];
			const scrolls = (element: Element | null): boolean =>
				element !== null &&
				element !== document.body &&
				(getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
			const wide = [...document.querySelectorAll('body *')].filter(
				(element) => element.getBoundingClientRect().right > clientWidth && !scrolls(element)
			);
			return [`${scrollWidth} px`, ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 160))];
		});
		expect(beyond).toEqual([]);
	});
}

for (const sim of simulations) {
	test(`the embed of ${sim}, and the dialog to take it along, have no violation, light or dark`, async ({ page }) => {
		for (const dark of [false, true]) {
			const rules = () => (dark ? new AxeBuilder({ page }).withRules(layoutAndColour) : new AxeBuilder({ page }));
			await page.goto(`/embed/v1/${sim}?dark=${dark}`);
			await wakeAll(page);
			expect(found((await rules().analyze()).violations)).toEqual([]);
			await page.getByRole('button', { name: 'Embed this' }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			for (const name of ['Frame', 'Picture with link']) {
				await page.getByRole('tab', { name }).click();
				const dialog = rules().include('dialog').exclude('dialog iframe');
				expect(found((await dialog.analyze()).violations), name).toEqual([]);
			}
		}
	});
}
