import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { propertyOrdering } from '../../src/lib/sims/property-ordering/sim';
import type { ChoiceParameter } from '../../src/lib/kernel/parameter';
import { Run } from '../../src/lib/runtime/run.svelte';
import DataTable from '../../src/lib/ui/DataTable.svelte';
import ParameterChoice from '../../src/lib/ui/ParameterChoice.svelte';
import PlayBar from '../../src/lib/ui/PlayBar.svelte';
import Presets from '../../src/lib/ui/Presets.svelte';
import Probability from '../../src/lib/ui/Probability.svelte';

describe('a probability', () => {
	it.each([
		[0, '0 %', 'none in 1,000', '−∞'],
		[0.001, '0.10 %', '1 in 1,000', '−6.9'],
		[0.01, '1.0 %', '10 in 1,000', '−4.6'],
		[0.5, '50 %', '500 in 1,000', '+0.0'],
		[1, '100 %', 'all of 1,000', '+∞']
	])('of %d is shown as percentage, among a thousand and in log-odds', async (value, percent, among, odds) => {
		await render(Probability, { value, label: 'Deceptive' });
		await expect.element(page.getByText(percent, { exact: true }).first()).toBeVisible();
		await expect.element(page.getByRole('img', { name: `${among}, as dots of a thousand` })).toBeVisible();
		await expect.element(page.getByText(`log-odds ${odds}`, { exact: true })).toBeVisible();
	});
});

describe('a choice', () => {
	it('shows the option in force and sets the one taken', async () => {
		const parameter: ChoiceParameter = {
			id: 'mode',
			label: 'What is counted',
			symbol: 'm',
			unit: '',
			about: 'What one counts.',
			group: 'Counting',
			sources: ['C001'],
			scale: 'choice',
			options: [
				{ id: 'functions', label: 'Functions' },
				{ id: 'parameters', label: 'Parameters' }
			],
			default: 'functions'
		};
		const run = new Run({ ...propertyOrdering, solve: undefined, presets: [], parameters: [parameter] });
		await render(ParameterChoice, { run, parameter, scope: 'here' });
		await expect.element(page.getByRole('radio', { name: 'Functions' })).toBeChecked();
		await page.getByText('Parameters').click();
		expect(run.values.mode).toBe('parameters');
		run.undo();
		await expect.element(page.getByRole('radio', { name: 'Functions' })).toBeChecked();
	});
});

describe('named positions', () => {
	it('are pressed exactly while they hold', async () => {
		const run = new Run(propertyOrdering);
		await render(Presets, { run, scope: 'here' });
		const wheaton = page.getByRole('button', { name: 'Understanding comes first' });
		await expect
			.element(page.getByRole('button', { name: 'the chapter does' }))
			.toHaveAttribute('aria-pressed', 'true');
		await wheaton.click();
		await expect.element(wheaton).toHaveAttribute('aria-pressed', 'true');
		run.set('preBase', 6);
		await expect.element(wheaton).toHaveAttribute('aria-pressed', 'false');
		run.undo();
		await expect.element(wheaton).toHaveAttribute('aria-pressed', 'true');
	});
});

describe('the data table', () => {
	it('puts pinned values beside the present ones', async () => {
		const run = new Run(propertyOrdering);
		run.pin('before');
		await render(DataTable, { run });
		run.set('differentialExamples', 0);
		const cells = page.getByRole('row', { name: /^Differential examples/ }).getByRole('cell');
		await expect
			.poll(() => cells.elements().map(({ textContent }) => textContent?.trim()))
			.toEqual(['0', 'examples', 'C063, C074, C080', '100']);
	});
});

describe('the play bar', () => {
	it('plays, pauses, steps and restarts', async () => {
		const run = new Run(propertyOrdering);
		await render(PlayBar, { run });
		await page.getByRole('button', { name: 'Play' }).click();
		expect(run.playing).toBe(true);
		await page.getByRole('button', { name: 'Pause' }).click();
		expect(run.playing).toBe(false);
		await page.getByRole('button', { name: 'Restart' }).click();
		await expect.element(page.getByText('0 runs')).toBeVisible();
		await page.getByRole('button', { name: /^Step/ }).click();
		expect(run.live.playhead).toBe(1);
		run.completeCohort();
		await expect.element(page.getByText('120 runs')).toBeVisible();
		await page.getByRole('combobox', { name: /^Speed/ }).selectOptions('4×');
		expect(run.speed).toBe(4);
	});
});
