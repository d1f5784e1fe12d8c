import { foundOf, openingOf } from '$lib/essay/figure';
import type { Ending } from '$lib/share/address';
import { csvOf } from '$lib/share/csv';
import { answerTo } from '../../../../../cli/answer';
import { oembedJson, oembedOf, oembedXml } from '../../../../oembed/oembed';
import type { Asked } from '../asked';
import { pngPicture, svgPicture, type Where } from '../pictures';

const types: Record<Ending, string> = {
	png: 'image/png',
	svg: 'image/svg+xml; charset=utf-8',
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	'found.json': 'application/json; charset=utf-8',
	'oembed.json': 'application/json; charset=utf-8',
	'oembed.xml': 'text/xml; charset=utf-8'
};

/** A large sample is drawn whole on the command line, and by readers; here there is the part that a figure opens with. */
const OPENING = 'The outputs are those of the part of the sample that the figure opens with.';

const opening = ({ whole: { sim }, state: { values, seed } }: Asked) => ({
	sim: sim.id,
	modelVersion: sim.modelVersion,
	params: values,
	seed,
	exact: null,
	estimate: { runs: 1, outputs: openingOf(sim, { values, seed })! }
});

/** The numbers of a state: parameters, seed, model version and outputs, as the command line prints them. */
const numbers = (asked: Asked) => {
	const { whole, token, state } = asked;
	const { sim } = whole;
	const sampled = sim.sampling !== undefined;
	const answer = sampled
		? opening(asked)
		: answerTo({ sim, values: state.values, seed: state.seed, runs: sim.solve ? null : 1 });
	return {
		...answer,
		state: token,
		was: state.was,
		notices: sampled ? [...state.problems, OPENING] : state.problems
	};
};

const body = async (asked: Asked, ending: Ending, where: Where): Promise<string | Uint8Array> => {
	const { whole, state, token } = asked;
	if (ending === 'png') return pngPicture(asked, where);
	if (ending === 'svg') return svgPicture(asked, where);
	if (ending === 'json') return `${JSON.stringify(numbers(asked), null, '\t')}\n`;
	if (ending === 'found.json') return JSON.stringify(foundOf(whole.sim, state) ?? {});
	if (ending === 'csv') {
		const { exact, estimate } = numbers(asked);
		const estimates = Object.fromEntries(Object.entries(estimate?.outputs ?? {}).map(([id, one]) => [id, one]));
		return csvOf(whole.sim, state, exact ?? estimates);
	}
	const embed = oembedOf(whole.sim, token, where.origin ?? '', await svgPicture(asked, where));
	return ending === 'oembed.json' ? oembedJson(embed) : oembedXml(embed);
};

export const answered = async (asked: Asked, ending: Ending, where: Where): Promise<Response> => {
	const content = await body(asked, ending, where);
	return new Response(content as BodyInit, {
		headers: {
			'content-type': types[ending],
			'cache-control': 'public, max-age=86400, stale-while-revalidate=604800'
		}
	});
};
