import { formatNumber, formatPercent } from '../kernel/format';
import type { Output } from '../kernel/simulation';
import type { Run } from '../runtime/run.svelte';

/** An output as prose shows it. */
export const outputText = (output: Output, value: unknown): string => {
	if (typeof value !== 'number') return value === null || value === undefined ? 'none' : '';
	return output.unit === 'probability' ? formatPercent(value) : formatNumber(value);
};

/**
 * Keeps text that the server wrote in step with a run, a few times a second: values in the prose
 * (`data-value="figure.output"`) and the current numbers of the figure's equations (`data-val="name"`).
 */
export const liveText = (id: string, root: HTMLElement, run: Run): void => {
	const values = [...document.querySelectorAll<HTMLElement>(`[data-value^="${id}."]`)].map((element) => ({
		element,
		output: run.sim.outputs.find((o) => o.id === element.dataset.value!.slice(id.length + 1))!
	}));
	const terms = [...root.querySelectorAll<HTMLElement>('[data-val]')];
	$effect.root(() => {
		$effect(() => {
			const { exact } = run.calm;
			for (const { element, output } of values) {
				const text = outputText(output, exact?.[output.id]);
				if (element.textContent !== text) element.textContent = text;
			}
		});
		$effect(() => {
			const { values: parameters, exact } = run.calm;
			if (terms[0]?.closest('details')?.open) fill(terms, run.sim.equationValues(parameters, exact));
		});
	});
	root
		.querySelectorAll('details')
		.forEach((details) =>
			details.addEventListener('toggle', () => fill(terms, run.sim.equationValues(run.values, run.exact)))
		);
};

const fill = (terms: readonly HTMLElement[], texts: Readonly<Record<string, string>>): void => {
	for (const term of terms) term.textContent = texts[term.dataset.val!];
};
