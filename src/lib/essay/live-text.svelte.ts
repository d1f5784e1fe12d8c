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

/** ms between two writings during a drag: prose is long, and laying it out again costs a slider dear. */
const BETWEEN_MS = 80;

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
	const write = () => {
		for (const { element, output } of values) {
			const text = outputText(output, run.answer.exact?.[output.id]);
			if (element.textContent !== text) element.textContent = text;
		}
		if (terms[0]?.closest('details')?.open) fill(terms, run.sim.equationValues(run.answer.values, run.answer.exact));
	};
	let due: ReturnType<typeof setTimeout> | undefined;
	$effect.root(() => {
		$effect(() => {
			void run.answer;
			due ??= setTimeout(() => {
				due = undefined;
				write();
			}, BETWEEN_MS);
		});
	});
	root
		.querySelectorAll('details')
		.forEach((details) =>
			details.addEventListener('toggle', () => fill(terms, run.sim.equationValues(run.answer.values, run.answer.exact)))
		);
};

const fill = (terms: readonly HTMLElement[], texts: Readonly<Record<string, string>>): void => {
	for (const term of terms) term.textContent = texts[term.dataset.val!];
};
