import type { AnySimulation } from '../kernel/simulation';
import type { Run } from '../runtime/run.svelte';
import { outputText } from './output-text';

const equations = import.meta.glob<Pick<AnySimulation, 'equationValues'>>('../sims/*/equation-values.ts', {
	query: '?whole'
});

/** The current numbers of its equations, where the figures' build left them out of the simulation (`scripts/stand-ins.ts`). */
const equationValuesOf = async ({ id, equationValues }: AnySimulation): Promise<AnySimulation['equationValues']> =>
	(equationValues as unknown) ? equationValues : (await equations[`../sims/${id}/equation-values.ts`]()).equationValues;

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
	const fill = async () => {
		const textsOf = await equationValuesOf(run.sim);
		const texts = textsOf(run.answer.values, run.answer.exact);
		for (const term of terms) term.textContent = texts[term.dataset.val!];
	};
	for (const details of root.querySelectorAll('details')) details.addEventListener('toggle', () => void fill());
	return () => {
		for (const { element, output } of values) {
			const text = outputText(output, run.answer.exact?.[output.id]);
			if (element.textContent !== text) element.textContent = text;
		}
		if (terms[0]?.closest('details')?.open) void fill();
	};
};
