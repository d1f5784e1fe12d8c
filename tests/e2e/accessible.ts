import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './pages';

/** What width and theme can break, of all that axe looks at. */
const layoutAndColour = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

interface Part {
	readonly include?: string;
	readonly exclude?: string;
}

const found = async (axe: AxeBuilder, { include, exclude }: Part): Promise<string[]> => {
	if (include) axe.include(include);
	if (exclude) axe.exclude(exclude);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`)
	);
};

/** What axe finds, short enough to read in a failure: which rule, where. */
export const violations = (page: Page, part: Part = {}): Promise<string[]> => found(new AxeBuilder({ page }), part);

/** Of a page that was looked at in full, once more in another width or theme. */
export const violationsOfLook = (page: Page, part: Part = {}): Promise<string[]> =>
	found(new AxeBuilder({ page }).withRules(layoutAndColour), part);

/** A width, in pixels, and a colour scheme. */
type Look = readonly [width: number, colorScheme: 'light' | 'dark'];

export const looksLike = async (page: Page, [width, colorScheme]: Look): Promise<void> => {
	await page.setViewportSize({ width, height: 900 });
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
};

/** 1280 px at 400 %. */
export const narrowest = { width: 320, height: 640 };

/** What sticks out of the window and does not scroll on its own. */
export const beyond = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
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

/** No violation wide and narrow, light and dark; nothing wider than a phone. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
	await looksLike(page, [1280, 'light']);
	expect(await violations(page), name).toEqual([]);
	for (const look of [
		[390, 'dark'],
		[390, 'light'],
		[1280, 'dark']
	] as const) {
		await looksLike(page, look);
		expect(await violationsOfLook(page), `${name}, ${look.join(' px, ')}`).toEqual([]);
	}
	await page.setViewportSize(narrowest);
	expect(await beyond(page), `${name} at 320 px`).toEqual([]);
};
