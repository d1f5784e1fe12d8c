import { attributionOf, premiseSpreads, type Attribution } from '../../argument/class-spread';
import { LEVELS } from '../../argument/distribution';
import { essayArgument } from '../../argument/nodes';
import { migrations } from '../../argument/nodes/migrations';
import { positionFromLink } from '../../argument/position';
import { startOf } from '../../argument/setting';
import type { SpreadReply } from '../../classroom/api';
import type { Room } from '../../classroom/room';
import { settingsFragment, studentsWithSettings } from '../../classroom/settings';
import { logistic } from '../../kernel/scale';
import { emptySummary, quantile, summaryWith, variance } from '../../kernel/summary';
import { verdict } from '../../sims/verdict/sim';

const theVerdict = { sim: verdict, argument: essayArgument, migrations };
const start = startOf(essayArgument).values;

/** Settings counted, at most: an interval of a few per cent, in seconds. */
const MOST = 400;

/** ms of computing after which requests get their turn. */
const SLICE_MS = 8;

/** Settings taken apart already, of all classes; the oldest are forgotten. */
const MOST_KEPT = 4000;
const kept = new Map<string, Attribution>();

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Every so many-th, so that a sample has early and late ones. */
const sampled = <T>(list: readonly T[]): readonly T[] =>
	list.length <= MOST ? list : Array.from({ length: MOST }, (_, at) => list[Math.floor((at * list.length) / MOST)]);

const attributions = async (fragments: readonly string[]): Promise<Attribution[]> => {
	const evaluator = essayArgument.evaluator(true);
	const found: Attribution[] = [];
	let sliceEnd = performance.now() + SLICE_MS;
	for (const fragment of fragments) {
		const { position } = kept.has(fragment) ? { position: null } : positionFromLink(theVerdict, fragment);
		const attribution = kept.get(fragment) ?? attributionOf(essayArgument, evaluator, start, position?.values ?? start);
		kept.set(fragment, attribution);
		found.push(attribution);
		if (performance.now() < sliceEnd) continue;
		await turn();
		sliceEnd = performance.now() + SLICE_MS;
	}
	for (const key of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(key);
	return found;
};

/** Where a class differs, and what its crux is; computed in slices, so that the class goes on meanwhile. */
export const spreadOf = async (room: Room): Promise<SpreadReply> => {
	const { seq } = room;
	const students = studentsWithSettings(room);
	const members = await attributions(sampled(students).map((student) => settingsFragment(student)!));
	const nats = members.map(({ logOdds }) => logOdds).sort((a, b) => a - b);
	const rows = premiseSpreads(essayArgument, start, members);
	return {
		seq,
		students: students.length,
		counted: members.length,
		verdicts: nats.length ? LEVELS.map((level) => logistic(quantile(nats, level))) : null,
		deviation: nats.length < 2 ? null : Math.sqrt(variance(nats.reduce(summaryWith, emptySummary))),
		rows,
		crux: rows[0]?.share ? rows[0].id : null
	};
};
