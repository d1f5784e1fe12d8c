import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './pages';

/** Pages of other sites, made up here: the browser asks for them, and no server is needed. */
export const HOST = 'http://host.example';

export const hostPage = async (
	page: Page,
	body: string,
	headers: Readonly<Record<string, string>> = {}
): Promise<void> => {
	await page.route(`${HOST}/**`, (route) =>
		route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { ...headers }, body })
	);
	await page.goto(`${HOST}/post`);
};

/** A whole address on the essay's server. */
export const site = (path: string): string => new URL(path, test.info().project.use.baseURL).href;

/** A script for a host's page: remembers every message that comes, in the order of coming. */
export const REMEMBER = `<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>`;

/** An embedded figure that is awake. */
export const awake = async (frame: FrameLocator): Promise<FrameLocator> => {
	await expect(frame.locator('[data-figure]')).toHaveAttribute('data-awake', '');
	return frame;
};
