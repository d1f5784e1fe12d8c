import { expect, type Locator, type Page } from '@playwright/test';
import { wakened } from './pages';

/** The parts of one figure, as a reader meets them. */
export interface Parts {
	readonly root: Locator;
	readonly sentence: Locator;
	readonly probability: Locator;
	/** A parameter's slider. */
	readonly slider: (label: string) => Locator;
	/** A parameter's number field. */
	readonly field: (label: string) => Locator;
	readonly button: (name: string) => Locator;
	/** A row of the data table, once that is open. */
	readonly row: (label: string) => Locator;
	/** A number in the prose that can be dragged. */
	readonly scrub: (param: string) => Locator;
	/** An output in the prose. */
	readonly value: (output: string) => Locator;
	/** Live runs counted so far, as the play bar says it. */
	readonly count: Locator;
	/** What went wrong, if anything did. */
	readonly alerts: Locator;
}

const partsOf = (page: Page, id: string): Parts => {
	const root = page.locator(`[data-figure="${id}"]`);
	return {
		root,
		sentence: root.locator('.sentence'),
		probability: root.locator('.probability .number'),
		slider: (label) => root.locator('input[type=range]').and(root.getByLabel(label, { exact: true })),
		field: (label) => root.getByRole('textbox', { name: `${label}, typed`, exact: true }),
		button: (name) => root.getByRole('button', { name, exact: true }),
		row: (label) => root.locator('.tables tr', { has: page.getByRole('rowheader', { name: label, exact: true }) }),
		scrub: (param) => page.locator(`[data-scrub="${id}.${param}"] [role=slider]`),
		value: (output) => page.locator(`[data-value="${id}.${output}"]`),
		count: root.locator('[data-island=play] .count'),
		alerts: root.getByRole('alert')
	};
};

/** A figure that is in view and alive. */
export const figureOf = async (page: Page, id: string): Promise<Parts> => {
	const parts = partsOf(page, id);
	await wakened(parts.root);
	return parts;
};

/** The figure on the order of the four properties, in its chapter; a state may come with the link. */
export const orderingFigure = async (page: Page, token?: string): Promise<Parts> => {
	await page.goto(token === undefined ? '/order-matters/' : `/order-matters/#property-ordering=${token}`);
	return figureOf(page, 'property-ordering');
};

export const dataTableOpened = async ({ root }: Parts): Promise<Locator> => {
	await root.getByText('Data table', { exact: true }).click();
	const tables = root.locator('.tables');
	await expect(tables).toBeVisible();
	return tables;
};

/** A whole number at the start of `120 runs`. */
export const runsCounted = async ({ count }: Parts): Promise<number> =>
	Number((await count.innerText()).split(' ')[0].replace(/\D/g, ''));
