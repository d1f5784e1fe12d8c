import { flushSync, hydrate, mount, unmount } from 'svelte';
import Journey from './Journey.svelte';

export interface Step {
	readonly items?: readonly number[];
	readonly shown?: boolean;
	readonly number?: number;
	/** Presses the button that a failure leaves. */
	readonly again?: boolean;
	/** At once, or when Svelte finds the time. */
	readonly flush?: boolean;
}

const rest = () => new Promise((resolve) => setTimeout(resolve));

/** @param drawn  what a server has drawn, to be taken over @returns what is there and what was heard after each step */
export const walked = async (steps: readonly Step[], drawn: string | null): Promise<string[]> => {
	const heard: string[] = [];
	const target = document.createElement('div');
	document.body.append(target);
	if (drawn !== null) target.innerHTML = drawn;
	const options = { target, props: { log: (line: string) => heard.push(line) } };
	const journey = drawn === null ? mount(Journey, options) : hydrate(Journey, options);
	const seen = (): string => `${target.innerHTML.replace(/<!--.*?-->/g, '')}\n${heard.splice(0).join('\n')}`;
	await rest();
	const all = [seen()];
	for (const step of steps) {
		journey.step(step);
		if (step.again) target.querySelector('button')?.click();
		if (step.flush) flushSync();
		else await rest();
		all.push(seen());
	}
	await rest();
	await unmount(journey);
	all.push(seen());
	target.remove();
	return all;
};
