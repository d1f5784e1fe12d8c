import { inflateSync } from 'node:zlib';
import { chapters, expect, simulations, test } from './pages';

const base = (): string => String(test.info().project.use.baseURL);

interface Png {
	readonly width: number;
	readonly height: number;
	/** Different colours among every 997th pixel: a blank picture has one. */
	readonly colours: number;
}

/** Enough of PNG (RFC 2083) to see that something is drawn: size, and how many different pixel bytes there are. */
const pngIn = (bytes: Buffer): Png => {
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	const data: Buffer[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
		if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT')
			data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
	const pixels = inflateSync(Buffer.concat(data));
	const seen = new Set<number>();
	for (let at = 0; at + 4 <= pixels.length; at += 997) seen.add(pixels.readUInt32BE(at));
	return { width, height, colours: seen.size };
};

test.describe('the picture of a state', () => {
	for (const sim of simulations) {
		test(`${sim}: one SVG that needs nothing, and a PNG of it`, async ({ request, page }) => {
			const response = await request.get(`/embed/v1/${sim}/1.1.svg`.replace('1.1', await startOf(request, sim)));
			expect(response.headers()['content-type']).toContain('image/svg+xml');
			const svg = await response.text();
			expect(svg).not.toMatch(/<image|<foreignObject|<text|<script|var\(|<style|NaN|undefined/);
			expect(svg.match(/(?:href|src)="(?!#)/g)).toBeNull();
			const problems = await page.evaluate((text) => {
				const document = new DOMParser().parseFromString(text, 'image/svg+xml');
				const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
				const wanted = [...text.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(([, a, b]) => a ?? b);
				return {
					parses: document.querySelector('parsererror') === null,
					title: document.querySelector('title')?.textContent,
					twice: ids.filter((id, at) => ids.indexOf(id) !== at),
					missing: wanted.filter((id) => !ids.includes(id))
				};
			}, svg);
			expect(problems).toMatchObject({ parses: true, twice: [], missing: [] });
			expect(problems.title).toMatch(/\?$/);
			const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
			const png = pngIn(await (await request.get(response.url().replace('.svg', '.png'))).body());
			expect([png.width, png.height]).toEqual([2 * width, Math.round(2 * height)]);
			expect(png.colours).toBeGreaterThan(10);
		});

		test(`${sim}: charts stand in the picture where a browser puts them`, async ({ request, browser }) => {
			const start = await startOf(request, sim);
			const svg = await (await request.get(`/embed/v1/${sim}/${start}.svg`)).text();
			const drawn = [...svg.matchAll(/<svg x="[\d.-]+" y="[\d.-]+" width="([\d.]+)" height="([\d.]+)"/g)].map(
				([, w, h]) => [Number(w), Number(h)]
			);
			const page = await (
				await browser.newContext({ javaScriptEnabled: false, viewport: { width: 876, height: 1200 } })
			).newPage();
			await page.goto(`${base()}/embed/v1/${sim}/${start}`);
			// A picture has no controls: without a probability beside it, the chart has the whole width.
			if ((await page.locator('.probability').count()) === 0)
				await page
					.locator('.figure > .grid')
					.evaluate((grid: HTMLElement) => grid.style.setProperty('grid-template-columns', 'minmax(0, 1fr)'));
			// 876 less the embed's own padding is as wide as the picture less its own.
			const shown = await page.locator('[data-island=stage] svg:not(svg svg)').evaluateAll((list) =>
				list
					.map((one) => one.getBoundingClientRect())
					.filter(({ width }) => width > 0)
					.map(({ width, height }) => [width, height])
			);
			// Where it is narrow, a graph of words is a list of them.
			const lists = await page.locator('[data-island=stage] ol:visible').count();
			expect(shown.length + lists).toBeGreaterThan(0);
			// 2 px: a line that breaks elsewhere moves things, but a chart's own box follows from the widths around it.
			for (const [width, height] of shown) {
				const at = drawn.findIndex(([w, h]) => Math.abs(w - width) <= 2 && Math.abs(h - height) <= 2);
				expect(at, `a drawing of ${width} × ${height} among ${JSON.stringify(drawn)}`).toBeGreaterThanOrEqual(0);
				drawn.splice(at, 1);
			}
			await page.context().close();
		});
	}

	test('differs with the state, is dark when asked, and has no paper when asked', async ({ request }) => {
		const svg = async (path: string) => (await request.get(`/embed/v1/property-ordering/${path}`)).text();
		const [start, moved, dark, bare] = await Promise.all([
			svg('1.1.svg'),
			svg('1.1~preBase_5.svg'),
			svg('1.1.svg?dark=true'),
			svg('1.1.svg?transparent')
		]);
		expect(moved).not.toBe(start);
		expect(start).toContain('#fdfcf8');
		expect(dark).toContain('#171614');
		expect(bare).not.toMatch(/<rect x="0" y="0" width="900" [^>]*fill="#fdfcf8"/);
	});

	test('tells what it is and may be kept', async ({ request }) => {
		const response = await request.get('/embed/v1/property-ordering/wheaton.png');
		expect(response.url()).toMatch(/1\.1~preBase_5.*\.png$/);
		expect(response.headers()).toMatchObject({
			'content-type': 'image/png',
			'cache-control': expect.stringContaining('max-age=86400')
		});
	});
});

test('the numbers of a state are those of the command line’s JSON, with the state and its notices', async ({
	request
}) => {
	const json = await (await request.get('/embed/v1/property-ordering/1.1~preBase_5~seed_7.json')).json();
	expect(json).toMatchObject({
		sim: 'property-ordering',
		modelVersion: 1,
		seed: 7,
		state: '1.1~preBase_5~seed_7',
		was: null,
		notices: []
	});
	expect(json.params.preBase).toBe(5);
	expect(json.exact.pDeceptive).toBeCloseTo(0.0718892, 6);
	const csv = await (await request.get('/embed/v1/property-ordering/1.1~preBase_5~seed_7.csv')).text();
	expect(csv).toContain(`\r\npDeceptive,,,${json.exact.pDeceptive},probability\r\n`);
});

test.describe('oEmbed', () => {
	const ask = (query: Record<string, string>) => `/oembed?${new URLSearchParams(query)}`;

	test('answers for a figure, a chapter and a lab page, within the size asked for', async ({ request }) => {
		for (const path of [
			'embed/v1/property-ordering/1.1~preBase_5',
			`${chapters.find(({ sims }) => sims.length)!.slug}/`,
			'lab/selection-pies/'
		]) {
			const response = await request.get(ask({ url: `${base()}/${path}`, maxwidth: '400', maxheight: '300' }));
			expect(response.status(), path).toBe(200);
			const embed = await response.json();
			expect(embed, path).toMatchObject({
				version: '1.0',
				type: 'rich',
				width: 400,
				height: 300,
				author_name: 'The authors'
			});
			expect(embed.html).toMatch(/^<iframe src="[^"]+" [^>]*width="400" height="300"[^>]*><\/iframe>$/);
			const thumbnail = await request.get(embed.thumbnail_url);
			expect(thumbnail.headers()['content-type']).toBe('image/png');
			const png = pngIn(await thumbnail.body());
			expect([png.width, png.height]).toEqual([embed.thumbnail_width, embed.thumbnail_height]);
		}
	});

	test('speaks XML too', async ({ request, page }) => {
		const response = await request.get(ask({ url: `${base()}/embed/v1/selection-pies/1.1`, format: 'xml' }));
		expect(response.headers()['content-type']).toContain('text/xml');
		const html = await page.evaluate(
			(text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('oembed > html')!.textContent,
			await response.text()
		);
		expect(html).toMatch(/^<iframe /);
	});

	const refused: readonly [name: string, query: Record<string, string>, status: number][] = [
		['another format', { url: '/lab/selection-pies/', format: 'yaml' }, 501],
		['another site', { url: 'https://example.com/embed/v1/selection-pies/1.1' }, 404],
		['a page without a figure', { url: '/glossary/' }, 404],
		['a simulation that is not there', { url: '/embed/v1/selection-pie/1.1' }, 404],
		['no address', {}, 400],
		['a size that is none', { url: '/lab/selection-pies/', maxwidth: 'wide' }, 400]
	];
	for (const [name, query, status] of refused) {
		test(`refuses ${name} with ${status}`, async ({ request }) => {
			const url = query.url?.startsWith('/') ? base() + query.url : query.url;
			expect((await request.get(ask({ ...query, ...(url && { url }) }))).status()).toBe(status);
		});
	}
});

test('feed and sitemap are well-formed, name whole addresses, and what they name is there', async ({
	request,
	page
}) => {
	for (const [path, selector] of [
		['/changes.xml', 'channel > item'],
		['/sitemap.xml', 'url > loc']
	]) {
		const text = await (await request.get(path)).text();
		const found = await page.evaluate(
			([xml, wanted]) => {
				const document = new DOMParser().parseFromString(xml, 'text/xml');
				return {
					fine: document.querySelector('parsererror') === null,
					texts: [...document.querySelectorAll(wanted)].map((one) => one.textContent!)
				};
			},
			[text, selector]
		);
		expect(found.fine, path).toBe(true);
		expect(found.texts.length, path).toBeGreaterThan(0);
	}
	const map = await (await request.get('/sitemap.xml')).text();
	for (const [, address] of map.matchAll(/<loc>([^<]+)<\/loc>/g))
		expect((await request.get(address)).status(), address).toBe(200);
	const feed = await (await request.get('/changes.xml')).text();
	const image = /img src=&#34;([^&]+\.png)&#34;/.exec(feed);
	expect(image, 'a picture for readers that run no script').not.toBeNull();
	expect((await request.get(image![1])).status()).toBe(200);
});

const startOf = async (request: import('@playwright/test').APIRequestContext, sim: string): Promise<string> => {
	const html = await (await request.get(`/embed/v1/${sim}`)).text();
	return /data-start="([^"]+)"/.exec(html)![1];
};
