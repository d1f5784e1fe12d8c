/** Patterns in a population; one step of a run is a generation. */
export const POPULATION = 3000;
export const GENERATIONS_PER_STAGE = 60;
export const GENERATIONS = 2 * GENERATIONS_PER_STAGE;
