import { checkedValues, MAX_SEED } from './validation';
import { defaultValues, type ParameterValues } from './parameter';
import { changeSince } from './pinned-number';
import type { AnySimulation } from './simulation';

/**
 * A figure's state as one token that is safe in a path, a fragment and a file name.
 *
 * `1.2~fineHorizon_0.05~mode_functions~seed_7~was_0.0721`: codec version, model version, then what differs from the
 * baseline, and the number that whoever shared it saw. The token is the same in a prose link, an embed, a class
 * and an image.
 */
export interface FigureState {
	readonly values: ParameterValues;
	readonly seed: number;
}

export interface DecodedState extends FigureState {
	/** The number that the link’s maker saw (`pinnedOutput`); null where it carries none. */
	readonly was: number | null;
	/** What was ignored and why, one sentence each; the rest of the token holds. */
	readonly problems: readonly string[];
}

export const CODEC_VERSION = 1;
export const DEFAULT_SEED = 1;

/** Ten significant digits: shares still sum to one within 1e-9. */
const numberText = (value: number): string => String(Number(value.toPrecision(10)));

/**
 * @param baseline  what the figure starts from; only differences from it are written, and everything where it is null
 * @param was  the pinned number as it is now, for a link that has to say so for years
 */
export const encodedState = (
	sim: AnySimulation,
	state: FigureState,
	baseline: ParameterValues | null = defaultValues(sim.parameters),
	was: number | null = null
): string => {
	const pairs = sim.parameters
		.filter((p) => state.values[p.id] !== baseline?.[p.id])
		.map((p) => `${p.id}_${textOf(state.values[p.id])}`);
	if (state.seed !== DEFAULT_SEED) pairs.push(`seed_${state.seed}`);
	if (was !== null) pairs.push(`was_${was}`);
	return [`${CODEC_VERSION}.${sim.modelVersion}`, ...pairs].join('~');
};

const textOf = (value: number | string): string => (typeof value === 'number' ? numberText(value) : value);

/** Never throws: a damaged token gives the baseline and the reasons. */
export const decodedState = (
	sim: AnySimulation,
	token: string,
	baseline: ParameterValues = defaultValues(sim.parameters)
): DecodedState => {
	const [head, ...pairs] = token.split('~');
	const version = /^(\d+)\.(\d+)$/.exec(head);
	if (!version)
		return unreadable(
			baseline,
			`The link’s state “${shortened(token)}” is damaged; expected it to begin with “${CODEC_VERSION}.${sim.modelVersion}”. The figure shows its own starting point.`
		);
	if (Number(version[1]) > CODEC_VERSION)
		return unreadable(
			baseline,
			`The link was made by a newer version of this essay (state format ${version[1]}, this page reads ${CODEC_VERSION}). The figure shows its own starting point.`
		);
	const problems: string[] = [];
	const { given, seed, was } = pairsRead(sim, pairs, problems);
	const checked = checkedValues(sim, given, baseline);
	const changed = changeSince(sim, Number(version[2]), checked.values, was);
	return {
		values: checked.values,
		seed,
		was,
		problems: [...changed, ...problems, ...checked.problems.map((p) => `Ignored from the link: ${p}`)]
	};
};

const unreadable = (baseline: ParameterValues, problem: string): DecodedState => ({
	values: baseline,
	seed: DEFAULT_SEED,
	was: null,
	problems: [problem]
});

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const pairsRead = (sim: AnySimulation, pairs: readonly string[], problems: string[]) => {
	const given: Record<string, unknown> = {};
	let seed: number | null = null;
	let was: number | null = null;
	for (const pair of pairs) {
		const at = pair.indexOf('_');
		const [id, text] = [pair.slice(0, at), pair.slice(at + 1)];
		if (at < 1 || text === '')
			problems.push(`Ignored from the link: “${shortened(pair)}” is no setting; expected name_value.`);
		else if (id === 'seed' ? seed !== null : id === 'was' ? was !== null : Object.hasOwn(given, id))
			problems.push(`Ignored from the link: a second value for ${id}.`);
		else if (id === 'seed') seed = seedRead(text, problems);
		else if (id === 'was') was = pinnedRead(text, problems);
		else given[id] = isWritten(sim, id) ? text : numberRead(text);
	}
	return { given, seed: seed ?? DEFAULT_SEED, was };
};

const pinnedRead = (text: string, problems: string[]): number | null => {
	const value = numberRead(text);
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	problems.push(`Ignored from the link: was is “${shortened(text)}”; expected the number that it showed.`);
	return null;
};

const isWritten = (sim: AnySimulation, id: string): boolean =>
	['choice', 'table'].includes(sim.parameters.find((p) => p.id === id)?.scale ?? '');

/** Text that is no number stays text, so that the refusal can show it. */
const numberRead = (text: string): number | string => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text);

const seedRead = (text: string, problems: string[]): number => {
	if (/^\d{1,10}$/.test(text) && Number(text) <= MAX_SEED) return Number(text);
	problems.push(`Ignored from the link: seed is “${shortened(text)}”; expected a whole number from 0 to ${MAX_SEED}.`);
	return DEFAULT_SEED;
};
