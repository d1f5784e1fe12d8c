import { hydrate } from 'svelte';
import { ReaderNumbers } from '../runtime/reader-numbers';
import { FirstGuess } from './first-guess.svelte';
import FirstGuessPart from './FirstGuess.svelte';

/** Brings chapter 0 to life: the dial, and others’ answers once the reader’s is down, or left. */
const guess = new FirstGuess(new ReaderNumbers());
const target = document.querySelector<HTMLElement>('[data-first-guess]')!;
const others = document.querySelector<HTMLDetailsElement>('[data-others]');

hydrate(FirstGuessPart, { target, props: { guess } });
guess.load();
target.dataset.alive = '';

$effect.root(() => {
	$effect(() => {
		const free = guess.kept !== null || guess.skipped;
		others?.toggleAttribute('data-free', free);
	});
});
