/** How much a class may hold; what exceeds it is refused with a sentence that names the limit. */
export const LIMITS = {
	/** students of one class */
	students: 2000,
	/** steps of one plan */
	steps: 60,
	/** characters */
	title: 120,
	prompt: 2000,
	notes: 8000,
	label: 200,
	name: 40,
	text: 500,
	/** a figure's state, as links carry it */
	token: 4000,
	/** states that one step sets; figures that one student has set */
	figures: 30,
	options: 12,
	/** events of one POST */
	events: 50,
	/** bytes of one POST; of the one that opens a class */
	body: 64 * 1024,
	openBody: 512 * 1024,
	/** days until a class is deleted by itself */
	keepDays: { least: 1, most: 90, usual: 14 }
} as const;
