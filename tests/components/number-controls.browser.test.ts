import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { propertyOrdering as sim } from '../../src/lib/sims/property-ordering/sim';
import { Run } from '../../src/lib/runtime/run.svelte';
import NumberField from '../../src/lib/ui/NumberField.svelte';
import ParameterSlider from '../../src/lib/ui/ParameterSlider.svelte';
import ScrubNumber from '../../src/lib/ui/ScrubNumber.svelte';

const parameter = sim.parameters.find((p) => p.id === 'differentialExamples')! as never;

describe('a slider with its number field', () => {
	it('says its value, not its position, to a screen reader', async () => {
		const run = new Run(sim);
		await render(ParameterSlider, { run, parameter, scope: 'here' });
		const slider = page.getByRole('slider', { name: 'Differential examples' });
		await expect.element(slider).toHaveAttribute('aria-valuetext', '100');
		run.set('differentialExamples', 5000);
		await expect.element(slider).toHaveAttribute('aria-valuetext', '5,000');
		await expect.element(page.getByRole('textbox')).toHaveValue('5,000');
	});

	it('keeps a typed value between two positions of the slider', async () => {
		const run = new Run(sim);
		await render(ParameterSlider, { run, parameter, scope: 'here' });
		await page.getByRole('textbox').fill('123.4');
		await userEvent.keyboard('{Enter}');
		expect(run.values.differentialExamples).toBe(123.4);
		await expect.element(page.getByRole('textbox')).toHaveValue('123');
	});
});

describe('a number field', () => {
	it('says in one sentence what it refuses, and lets go of it on Escape', async () => {
		const run = new Run(sim);
		await render(NumberField, { run, parameter });
		const field = page.getByRole('textbox', { name: 'Differential examples, typed' });
		await field.fill('many');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('differentialExamples is “many”; expected 0–1000000 examples.');
		await expect.element(field).toHaveAccessibleDescription(/expected 0–1000000/);
		expect(run.values.differentialExamples).toBe(100);
		await userEvent.keyboard('{Escape}');
		await expect.element(field).toHaveValue('100');
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	it('drops a refused text when the parameter moves', async () => {
		const run = new Run(sim);
		await render(NumberField, { run, parameter });
		await page.getByRole('textbox').fill('many');
		await userEvent.keyboard('{Enter}');
		run.set('differentialExamples', 7);
		await expect.element(page.getByRole('textbox')).toHaveValue('7');
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	it('steps by one position with arrows and by a tenth of the slider with page keys', async () => {
		const run = new Run(sim);
		await render(NumberField, { run, parameter });
		await page.getByRole('textbox').click();
		await userEvent.keyboard('{ArrowUp}');
		expect(run.values.differentialExamples).toBe(110);
		await userEvent.keyboard('{ArrowDown}{PageUp}');
		expect(run.values.differentialExamples).toBe(400);
	});
});

describe('a number in the prose', () => {
	it('stops at both ends, and one press of a key is one undo', async () => {
		const run = new Run(sim);
		await render(ScrubNumber, { run, parameter });
		const number = page.getByRole('slider', { name: 'Differential examples' });
		(number.element() as HTMLElement).focus();
		await userEvent.keyboard('{Home}{ArrowLeft}');
		await expect.element(number).toHaveTextContent('0');
		await userEvent.keyboard('{End}{ArrowRight}');
		await expect.element(number).toHaveAttribute('aria-valuetext', '1,000,000');
		run.undo();
		expect(run.values.differentialExamples).toBe(0);
		run.undo();
		expect(run.values.differentialExamples).toBe(100);
		expect(run.canUndo).toBe(false);
	});
});
