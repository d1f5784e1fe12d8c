import { formatNumber, formatPercent } from '../kernel/format';
import { numberOf } from '../kernel/interval';
import type { Output } from '../kernel/simulation';
import type { Run } from '../runtime/run.svelte';

/** An output as prose shows it. */
export const outputText = (output: Output, value: unknown): string => {
	const number = numberOf(value);
	if (number === null) return value === null || value === undefined ? 'none' : '';
	return output.unit === 'probability' ? formatPercent(number) : formatNumber(number);
};

/**
 * Keeps text that the server wrote in step with a run: values in the prose (`data-value="figure.output"`) and the current
 * numbers of the figure's equations (`data-val="name"`), which are written only while they can be seen.
 *
 * @returns writes what the run answers now
 */
export const liveText = (id: string, root: HTMLElement, run: Run): (() => void) => {
	const values = [...document.querySelectorAll<HTMLElement>(`[data-value^="${id}."]`)].map((element) => ({
		element,
		output: run.sim.outputs.find((o) => o.id === element.dataset.value!.slice(id.length + 1))!
	}));
	const terms = [...root.querySelectorAll<HTMLElement>('[data-val]')];
	const fill = () => {
		const texts = run.sim.equationValues(run.answer.values, run.answer.exact);
		for (const term of terms) term.textContent = texts[term.dataset.val!];
	};
	for (const details of root.querySelectorAll('details')) details.addEventListener('toggle', fill);
	return () => {
		for (const { element, output } of values) {
			const text = outputText(output, run.answer.exact?.[output.id]);
			if (element.textContent !== text) element.textContent = text;
		}
		if (terms[0]?.closest('details')?.open) fill();
	};
};
