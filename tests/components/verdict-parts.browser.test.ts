import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import Dial from '../../src/lib/verdict/Dial.svelte';
import Graph from '../../src/lib/verdict/Graph.svelte';
import { ReaderVerdict } from '../../src/lib/verdict/reader-verdict.svelte';

afterEach(() => void cleanup());

it('a dial takes its range along when the guess leaves it', async () => {
	const change = vi.fn();
	await render(Dial, { before: { p: 0.5, low: 0.4, high: 0.6 }, change });
	await userEvent.fill(page.getByRole('textbox', { name: /^My guess/ }), '1 in 100');
	await userEvent.keyboard('{Enter}');
	expect(change).toHaveBeenLastCalledWith({ p: 0.01, low: 0.01, high: 0.6 });
});

it('an end of the range stops at the guess', async () => {
	const change = vi.fn();
	await render(Dial, { before: { p: 0.5, low: 0.4, high: 0.6 }, change });
	await userEvent.fill(page.getByRole('textbox', { name: /^Hardly higher than/ }), '30 %');
	await userEvent.keyboard('{Enter}');
	expect(change).toHaveBeenLastCalledWith({ p: 0.5, low: 0.4, high: 0.5 });
});

it('a node that is chosen shows its own parameters, and moving one moves the verdict', async () => {
	document.documentElement.classList.add('js');
	const verdict = new ReaderVerdict();
	const before = verdict.p;
	await render(Graph, { verdict, slugs: { 8: 'three-pies' } });
	await userEvent.click(page.getByRole('button', { name: /Selection in post-training/ }));
	await expect
		.element(page.getByRole('link', { name: 'Its figure, in chapter 8' }))
		.toHaveAttribute('href', '../three-pies/#selection-pies');
	const field = page.getByRole('textbox', { name: 'RLVR strength, typed' });
	await userEvent.fill(field, '60');
	await userEvent.keyboard('{Enter}');
	expect(verdict.values.selectionRlvrStrength).toBe(60);
	expect(verdict.p).toBeGreaterThan(before);
	verdict.undo();
	expect(verdict.p).toBe(before);
});

it('credences give way to one another, so that they sum to one', async () => {
	const verdict = new ReaderVerdict();
	verdict.set('countingCredence', 0.8);
	const { orderingCredence, countingCredence, selectionCredence } = verdict.values as Record<string, number>;
	expect(countingCredence).toBe(0.8);
	expect(orderingCredence + countingCredence + selectionCredence).toBeCloseTo(1, 12);
});
