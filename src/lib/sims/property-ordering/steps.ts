/** One step of a run is a hundredth of a stage. */
export const STEPS_PER_STAGE = 100;
export const STEPS_PER_RUN = 2 * STEPS_PER_STAGE;
