/** Flags in an inbox, and so steps of a run. */
export const FLAGS = 24;
export const PASSES_PER_STEP = 4;
