import type { Run } from '../runtime/run.svelte';
export const share = (_run: Run, _root: HTMLElement): void => {};
