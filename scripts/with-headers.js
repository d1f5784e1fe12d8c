// What every answer says about itself, whichever build serves it: `build/index.js` sets it, `build-static/_headers` tells hosts that read such files.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from './headers.mjs';

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The few scripts that stand in pages themselves. */
const inlineScripts = () => {
	const page = readFileSync('src/app.html', 'utf8');
	const files = ['src/lib/embed/before-paint.js', 'src/routes/404/find-figure.js'];
	return [/<script>([\s\S]*?)<\/script>/.exec(page)[1], ...files.map((file) => readFileSync(file, 'utf8'))];
};

const asFile = (rules) =>
	rules
		.map(
			({ glob, headers }) =>
				`${glob}\n${Object.entries(headers)
					.map(([name, value]) => `  ${name}: ${value}\n`)
					.join('')}`
		)
		.join('\n');

const HANDLER = '.use(handler)';

/** The server's own entry, with one step more in front of everything that it answers, files and prerendered pages included. */
const forServer = (rules) => {
	const entry = join('build', 'index.js');
	const server = readFileSync(entry, 'utf8');
	if (server.split(HANDLER).length !== 2)
		throw new Error(
			`build/index.js has no single “${HANDLER}” before which headers could be set: adapter-node has changed.`
		);
	copyFileSync(join('scripts', 'headers.mjs'), join('build', 'headers.mjs'));
	const step = `import { headersFor } from './headers.mjs';
const headerRules = ${JSON.stringify(rules)};
const setHeaders = (request, response, next) => {
	const path = request.url.slice(${(process.env.BASE_PATH ?? '').length});
	for (const [name, value] of Object.entries(headersFor(headerRules, path))) response.setHeader(name, value);
	next();
};
`;
	writeFileSync(entry, step + server.replace(HANDLER, `.use(setHeaders)${HANDLER}`));
};

/** @param {import('@sveltejs/kit').Adapter} adapter  @param {boolean} isStatic */
export const withHeaders = (adapter, isStatic) => ({
	...adapter,
	async adapt(builder) {
		await adapter.adapt(builder);
		const rules = headerRules(inlineScripts().map(hashOf));
		if (isStatic) writeFileSync(join('build-static', '_headers'), asFile(rules));
		else forServer(rules);
	}
});
