import * as v from 'valibot';
import { STEP_KINDS } from '../classroom/plan';

/** What a plan’s file holds, before its names are looked up. Every key that is not named here is refused. */

const text = (most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'is empty; expected text'),
		v.maxLength(most, ({ input }) => `has ${input.length} characters; expected at most ${most}`)
	);
const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, ({ input }) => `is “${input}”; expected a name in kebab-case`)
);
const sentences = v.array(text(400));
const minutes = v.pipe(
	v.number(),
	v.check(
		(value) => value > 0 && Number.isInteger(value * 2),
		({ input }) => `is ${input}; expected whole or half minutes`
	)
);

/** A figure’s state: as its simulation starts, a named position, or the token of a link. */
const state = { sim: v.string(), token: v.optional(v.string()), preset: v.optional(v.string()) };

const figure = v.strictObject({ ...state, label: v.optional(text(40)) });

const asked = { id, wording: text(300) };
const probability = v.strictObject({
	...asked,
	kind: v.literal('probability'),
	axis: text(90),
	scale: v.picklist(['log-odds', 'linear']),
	range: v.boolean()
});
const choice = v.strictObject({
	...asked,
	kind: v.literal('choice'),
	options: v.pipe(
		v.array(v.strictObject({ id, label: text(120) })),
		v.minLength(2, ({ input }) => `has ${input.length}; expected 2 or more`)
	)
});
const written = v.strictObject({ ...asked, kind: v.literal('text') });
/** An earlier question once more; other words only where they must differ. */
const again = v.strictObject({ id, kind: v.literal('again'), of: id, wording: v.optional(text(300)) });

const step = v.strictObject({
	id,
	chapter: v.string(),
	kind: v.picklist(STEP_KINDS),
	title: text(60),
	minutes,
	prompt: text(700),
	question: v.optional(v.variant('kind', [probability, choice, written, again])),
	figures: v.optional(v.array(figure), []),
	paper: v.optional(
		v.strictObject({
			lines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12)), 0),
			picture: v.optional(v.boolean(), false),
			overleaf: v.optional(v.boolean(), false)
		}),
		{}
	),
	notes: text(1500),
	expected: v.optional(v.array(text(600)), []),
	misreadings: v.optional(v.array(v.strictObject({ says: text(200), answer: text(500) })), []),
	numbers: v.optional(
		v.array(
			v.strictObject({
				...state,
				text: text(20),
				output: text(60)
			})
		),
		[]
	)
});

export const plan = v.strictObject({
	id,
	title: text(80),
	minutes,
	about: text(200),
	audience: text(300),
	aims: sentences,
	needs: sentences,
	prepare: sentences,
	shorter: text(400),
	steps: v.pipe(v.array(step), v.minLength(1, 'is empty; expected at least one step'))
});

export type Plan = v.InferOutput<typeof plan>;
export type PlannedStep = Plan['steps'][number];
export type PlannedState = { readonly sim: string; readonly token?: string; readonly preset?: string };
