import { base } from '$app/paths';
import { figure } from '$lib/essay/figure';
import { pngOf, svgOf, type PictureOptions } from '$lib/picture/picture';
import { embedPath, type Ending } from '$lib/share/address';
import { csvOf } from '$lib/share/csv';
import { answerTo } from '../../../../../cli/answer';
import { oembedJson, oembedOf, oembedXml } from '../../../../oembed/oembed';
import type { Asked } from '../asked';

export interface Where {
	readonly origin: string | null;
	readonly theme: PictureOptions['theme'];
	readonly background: PictureOptions['background'];
}

const types: Record<Ending, string> = {
	png: 'image/png',
	svg: 'image/svg+xml; charset=utf-8',
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	'oembed.json': 'application/json; charset=utf-8',
	'oembed.xml': 'text/xml; charset=utf-8'
};

/** Pictures cost most: the last ones are kept, as bytes. */
const KEPT = 256;
const pictures = new Map<string, Promise<string | Uint8Array>>();

const kept = (key: string, made: () => Promise<string | Uint8Array>): Promise<string | Uint8Array> => {
	const known = pictures.get(key) ?? made();
	pictures.delete(key);
	pictures.set(key, known);
	known.catch(() => pictures.delete(key));
	if (pictures.size > KEPT) pictures.delete(pictures.keys().next().value!);
	return known;
};

const picture = ({ whole, token, state }: Asked, ending: 'png' | 'svg', { origin, theme, background }: Where) => {
	const address = origin && `${origin}${base}/${embedPath(whole.sim.id, token)}`;
	const key = (kind: string) => [kind, address ?? whole.sim.id + token, theme, background].join(' ');
	const svg = () => kept(key('svg'), () => svgOf(figure(whole), state, { theme, background, address }));
	return ending === 'svg' ? svg() : kept(key('png'), async () => pngOf((await svg()) as string));
};

/** The numbers of a state: parameters, seed, model version and outputs, as the command line prints them. */
const numbers = ({ whole: { sim }, token, state }: Asked) => ({
	...answerTo({ sim, values: state.values, seed: state.seed, runs: sim.solve ? null : 1 }),
	state: token,
	was: state.was,
	notices: state.problems
});

const body = async (asked: Asked, ending: Ending, where: Where): Promise<string | Uint8Array> => {
	const { whole, state, token } = asked;
	if (ending === 'png' || ending === 'svg') return picture(asked, ending, where);
	if (ending === 'json') return `${JSON.stringify(numbers(asked), null, '\t')}\n`;
	if (ending === 'csv') {
		const { exact, estimate } = numbers(asked);
		const estimates = Object.fromEntries(Object.entries(estimate?.outputs ?? {}).map(([id, one]) => [id, one]));
		return csvOf(whole.sim, state, exact ?? estimates);
	}
	const embed = oembedOf(whole.sim, token, where.origin ?? '', {});
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
