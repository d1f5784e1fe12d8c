import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** As if `code` stood in `filePath`: the file need not exist. */
const complaints = async (filePath: string, code: string) => {
	const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
	return result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

/** A line that is legal in itself: it uses what it imports. */
const importing = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;
const importingType = (specifier: string) => `import type { X } from '${specifier}';\nexport type Y = X;\n`;
const inScript = (code: string) => `<script lang="ts">\n${code.replaceAll('export ', '')}\n\tvoid y;\n</script>\n`;
const codeFor = (file: string, specifier: string) =>
	file.endsWith('.svelte') ? inScript(importing(specifier)) : importing(specifier);

const KERNEL = 'ground floor';
const MODEL = 'model knows only numbers';
const WIDGET = 'never another simulation';
const VERDICT = 'only through their headless sim.ts';
const CHARTS = 'Charts get numbers';
const UI = 'Controls serve every simulation';
const RUNTIME = 'The runtime runs any simulation';
const ESSAY = 'The essay imports';
const SHARE = 'same for every simulation';
const EMBED = 'a figure in a page of others';
const PICTURE = 'drawn on the server';
const ARGUMENT = 'The argument is pure';
const LESSONS = 'read from content/lessons';
const CLASSROOM = 'both ends of the line';
const CLASSROOM_PAGES = 'The live classes’ pages';
const SERVER = 'it draws no page';
const CLI = 'The command line has no page';
const PURE = 'no clock, no page';

const model = 'src/lib/sims/slow-decay/model.ts';
const widget = 'src/lib/sims/slow-decay/Widget.svelte';

describe('an import across the arrows is caught', () => {
	it.each([
		// what is shared, embedded and drawn: no simulation by name, nothing of routes, and share knows neither of the others
		['src/lib/share/share.ts', '../sims/slow-decay', SHARE],
		['src/lib/share/share.ts', '../essay/figure', SHARE],
		['src/lib/share/ShareDialog.svelte', '../embed/height', SHARE],
		['src/lib/embed/element.ts', '../sims/slow-decay/index', EMBED],
		['src/lib/embed/wake.ts', '../picture/layout', EMBED],
		['src/lib/embed/wake.ts', '../../routes/chapters', EMBED],
		['src/lib/picture/layout.ts', '../sims/slow-decay', PICTURE],
		['src/lib/picture/Picture.svelte', '../embed/height', PICTURE],
		// kernel: nothing of the project, no Svelte, no Kit, no Node
		['src/lib/kernel/format.ts', '../charts/palette', KERNEL],
		['src/lib/kernel/format.ts', '../sims/slow-decay/sim', KERNEL],
		['src/lib/kernel/format.ts', '../runtime/clock', KERNEL],
		['src/lib/kernel/format.ts', '$lib/ui/Icon', KERNEL],
		['src/lib/kernel/format.ts', '$lib/essay/figure', KERNEL],
		['src/lib/kernel/format.ts', '/src/lib/essay/figure', KERNEL],
		['src/lib/kernel/format.ts', '../../routes/lab/sims', KERNEL],
		['src/lib/kernel/format.ts', '../../../scripts/chromium.mjs', KERNEL],
		['src/lib/kernel/format.ts', '../../../content/claims.yaml?raw', KERNEL],
		['src/lib/kernel/format.ts', '$content/claims.yaml?raw', KERNEL],
		['src/lib/kernel/deep/format.ts', '../../charts/palette', KERNEL],
		['src/lib/kernel/format.ts', 'svelte', KERNEL],
		['src/lib/kernel/format.ts', 'svelte/store', KERNEL],
		['src/lib/kernel/format.ts', '$app/paths', KERNEL],
		['src/lib/kernel/format.ts', '$env/static/public', KERNEL],
		['src/lib/kernel/format.ts', 'node:fs', KERNEL],
		['src/lib/kernel/format.ts', 'fs', KERNEL],
		['src/lib/kernel/format.ts', 'layercake', KERNEL],
		['src/lib/kernel/format.ts', './Clock.svelte', KERNEL],
		['src/lib/kernel/format.ts', './any-numbers', KERNEL],
		// a model: its own folder and the kernel
		[model, '../../runtime/clock', MODEL],
		[model, '../../charts/palette', MODEL],
		[model, '$lib/charts/palette', MODEL],
		[model, '../../ui/Icon.svelte', MODEL],
		[model, '../../essay/figure', MODEL],
		[model, '../../server/database', MODEL],
		[model, '../../../routes/lab/sims', MODEL],
		[model, 'svelte', MODEL],
		[model, '$app/state', MODEL],
		[model, 'node:fs', MODEL],
		[model, 'd3-random', MODEL],
		[model, './Widget.svelte', MODEL],
		[model, './index', MODEL],
		[model, '.', MODEL],
		[model, './any-params', MODEL],
		[model, './model.test', MODEL],
		['src/lib/sims/slow-decay/params.ts', '../../runtime/run.svelte', MODEL],
		['src/lib/sims/slow-decay/sim.ts', '../../runtime/run.svelte', MODEL],
		['src/lib/sims/slow-decay/lanes.ts', '../../charts/palette', MODEL],
		// a simulation never imports another
		[model, '../other-sim/model', MODEL],
		[model, '../other-sim/sim', MODEL],
		[model, './../other-sim/sim', MODEL],
		[model, '../../sims/other-sim/sim', MODEL],
		[model, '$lib/sims/other-sim/sim', MODEL],
		[model, '$lib/sims/other-sim', MODEL],
		['src/lib/sims/slow-decay/deep/rates.ts', '../../other-sim/model', MODEL],
		['src/lib/sims/slow-decay/index.ts', '../other-sim', WIDGET],
		['src/lib/sims/slow-decay/index.ts', '../other-sim/Widget.svelte', WIDGET],
		[widget, '../other-sim/Widget.svelte', WIDGET],
		[widget, '../other-sim/model', WIDGET],
		[widget, '$lib/sims/other-sim/sim', WIDGET],
		[widget, '../../essay/figure', WIDGET],
		[widget, '$lib/essay/figure', WIDGET],
		[widget, '../../argument/graph', WIDGET],
		[widget, '../../../routes/lab/sims', WIDGET],
		[widget, '$lib/server/database', WIDGET],
		['src/lib/sims/slow-decay/drag.svelte.ts', '../other-sim/sim', WIDGET],
		// only the verdict does, and only the headless half
		['src/lib/sims/verdict/model.ts', '../other-sim/model', VERDICT],
		['src/lib/sims/verdict/model.ts', '../other-sim', VERDICT],
		['src/lib/sims/verdict/model.ts', '$lib/sims/other-sim/Widget.svelte', VERDICT],
		['src/lib/sims/verdict/model.ts', '../../essay/figure', VERDICT],
		// charts and ui: no simulation, no essay, no routes, no server
		['src/lib/charts/Curve.svelte', '../sims/slow-decay/model', CHARTS],
		['src/lib/charts/Curve.svelte', '$lib/sims/slow-decay/model', CHARTS],
		['src/lib/charts/Curve.svelte', '../essay/figure', CHARTS],
		['src/lib/charts/Curve.svelte', '../../routes/lab/sims', CHARTS],
		['src/lib/charts/Curve.svelte', '../server/database', CHARTS],
		['src/lib/charts/Curve.svelte', '../ui/Icon.svelte', CHARTS],
		['src/lib/charts/share.ts', '../runtime/clock', CHARTS],
		['src/lib/ui/Dial.svelte', '../sims/slow-decay/model', UI],
		['src/lib/ui/Dial.svelte', '$lib/sims/slow-decay', UI],
		['src/lib/ui/Dial.svelte', '../essay/figure', UI],
		['src/lib/ui/Dial.svelte', '$lib/../routes/lab/sims', UI],
		['src/lib/ui/Dial.svelte', '../../routes/lab/sims', UI],
		['src/lib/ui/Dial.svelte', '$lib/server/database', UI],
		// runtime: the kernel and svelte
		['src/lib/runtime/run.svelte.ts', '../sims/slow-decay/sim', RUNTIME],
		['src/lib/runtime/run.svelte.ts', '../ui/Icon.svelte', RUNTIME],
		['src/lib/runtime/run.svelte.ts', '../charts/palette', RUNTIME],
		['src/lib/runtime/run.svelte.ts', '../essay/figure', RUNTIME],
		['src/lib/runtime/run.svelte.ts', '$lib/server/database', RUNTIME],
		['src/lib/runtime/run.svelte.ts', '$app/state', RUNTIME],
		['src/lib/runtime/run.svelte.ts', 'layercake', RUNTIME],
		// essay: simulations only through chapters and the glob
		['src/lib/essay/Figure.svelte', '../sims/slow-decay', ESSAY],
		['src/lib/essay/Figure.svelte', '$lib/sims/slow-decay/sim', ESSAY],
		['src/lib/essay/figure.ts', '../../routes/lab/sims', ESSAY],
		['src/lib/essay/figure.ts', '../server/database', ESSAY],
		['src/lib/essay/figure.ts', '$lib/server/database', ESSAY],
		['src/lib/essay/figure.ts', '$content/01-four-properties/index.svx', ESSAY],
		// argument: the kernel and headless sims
		['src/lib/argument/graph.ts', '../sims/slow-decay/model', ARGUMENT],
		['src/lib/argument/graph.ts', '../sims/slow-decay', ARGUMENT],
		['src/lib/argument/graph.ts', '$lib/sims/slow-decay/Widget.svelte', ARGUMENT],
		['src/lib/argument/graph.ts', '../runtime/run.svelte', ARGUMENT],
		['src/lib/argument/graph.ts', '../essay/figure', ARGUMENT],
		['src/lib/argument/graph.ts', 'svelte', ARGUMENT],
		['src/lib/argument/graph.ts', 'node:fs', ARGUMENT],
		// lessons: no simulation by name, nothing live
		['src/lib/lessons/plans.ts', '../sims/slow-decay/sim', LESSONS],
		['src/lib/lessons/Step.svelte', '../sims/slow-decay', LESSONS],
		['src/lib/lessons/lesson.ts', '../classroom-pages/page', LESSONS],
		['src/lib/lessons/lesson.ts', '../server/rooms', LESSONS],
		// the classroom's ends, the server, the command line
		['src/lib/classroom/protocol.ts', '../server/database', CLASSROOM],
		['src/lib/classroom/protocol.ts', '../essay/figure', CLASSROOM],
		['src/lib/classroom/protocol.ts', '../argument/graph', CLASSROOM],
		['src/lib/classroom/protocol.ts', 'node:crypto', CLASSROOM],
		['src/lib/classroom-pages/Desk.svelte', '../server/rooms', CLASSROOM_PAGES],
		['src/lib/classroom-pages/Desk.svelte', '../sims/slow-decay', CLASSROOM_PAGES],
		['src/lib/classroom-pages/Desk.svelte', '../essay/figure', CLASSROOM_PAGES],
		['src/lib/server/rooms.ts', '../essay/figure', SERVER],
		['src/lib/server/rooms.ts', '../sims/slow-decay', SERVER],
		['src/cli/sim.ts', '../lib/sims/slow-decay', CLI],
		['src/cli/sim.ts', '../lib/sims/slow-decay/model', CLI],
		['src/cli/sim.ts', '../lib/runtime/run.svelte', CLI],
		['src/cli/sim.ts', '../lib/essay/figure', CLI],
		['src/cli/sim.ts', '../routes/lab/sims', CLI],
		['src/cli/sim.ts', '../lib/server/database', CLI]
	])('%s: %s', async (file, specifier, says) => {
		const found = await complaints(file, codeFor(file, specifier));
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^no-restricted-imports: /);
		expect(found[0]).toContain(says);
	});
});

describe('other ways to name a module are caught as well', () => {
	it.each([
		['src/lib/kernel/format.ts', `export * from '../charts/palette';`, KERNEL],
		['src/lib/kernel/format.ts', `export { x } from '$lib/runtime/clock';`, KERNEL],
		['src/lib/kernel/format.ts', `import '../charts/palette';`, KERNEL],
		['src/lib/kernel/format.ts', importingType('../charts/palette'), KERNEL],
		['src/lib/kernel/format.ts', `export const y = import('../charts/palette');`, KERNEL],
		['src/lib/kernel/format.ts', `export type Y = import('../charts/palette').Palette;`, KERNEL],
		['src/lib/kernel/format.ts', `export const y = import.meta.glob('./*.ts');`, KERNEL],
		['src/lib/ui/dial.ts', importingType('../essay/figure'), UI],
		['src/lib/ui/dial.ts', 'export const y = (id: string) => import(`../sims/${id}/sim.ts`);', UI],
		['src/lib/charts/share.ts', `export const y = import.meta.glob('../sims/*/sim.ts');`, CHARTS],
		[model, `export const y = import('../other-sim/sim');`, MODEL],
		[model, `export const y = import('../../charts/palette');`, MODEL],
		[model, importingType('../../runtime/run.svelte'), MODEL],
		[model, importingType('../other-sim/model'), MODEL],
		['src/lib/lessons/plans.ts', `export const y = import.meta.glob('../sims/*/index.ts');`, LESSONS],
		[model, `export const y = import.meta.glob('../*/sim.ts');`, MODEL],
		['src/lib/runtime/worker.ts', `export const y = import.meta.glob('../sims/*/index.ts');`, RUNTIME],
		['src/lib/runtime/worker.ts', `export const y = import.meta.glob(['../sims/*/*.svelte']);`, RUNTIME],
		['src/lib/essay/islands.ts', `export const y = import.meta.glob('../sims/*/Widget.svelte');`, ESSAY],
		['src/lib/argument/graph.ts', `export const y = import.meta.glob('../sims/*/index.ts');`, ARGUMENT],
		['src/cli/sim.ts', `export const y = import.meta.glob('../lib/sims/*/index.ts');`, CLI]
	])('%s: %s', async (file, code, says) => {
		const found = await complaints(file, code);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(says);
	});
});

describe('what the arrows allow passes', () => {
	it.each([
		['src/lib/kernel/estimate.ts', './interval'],
		['src/lib/kernel/deep/estimate.ts', '../interval'],
		['src/lib/kernel/random.ts', 'pure-rand/generator/xoroshiro128plus'],
		['src/lib/kernel/distributions.ts', 'd3-random'],
		['src/lib/kernel/interval.test.ts', 'fast-check'],
		['src/lib/kernel/any-numbers.ts', 'fast-check'],
		[model, './params'],
		[model, './server-load'],
		[model, '../../kernel/scale'],
		[model, '$lib/kernel/scale'],
		['src/lib/sims/slow-decay/deep/rates.ts', '../../../kernel/scale'],
		['src/lib/sims/slow-decay/model.test.ts', 'fast-check'],
		['src/lib/sims/slow-decay/model.test.ts', '../other-sim/model'],
		['src/lib/sims/slow-decay/any-params.ts', 'fast-check'],
		['src/lib/sims/slow-decay/index.ts', './Widget.svelte'],
		['src/lib/sims/slow-decay/index.ts', './sim'],
		['src/lib/sims/slow-decay/drag.svelte.ts', 'svelte'],
		[widget, '../../charts/palette'],
		[widget, '$lib/charts/palette'],
		[widget, '../../ui/Icon.svelte'],
		[widget, '../../runtime/run.svelte'],
		[widget, '../../kernel/format'],
		[widget, './Lanes.svelte'],
		[widget, 'svelte'],
		['src/lib/sims/verdict/model.ts', '../other-sim/sim'],
		['src/lib/sims/verdict/model.ts', '$lib/sims/other-sim/sim'],
		['src/lib/sims/verdict/model.ts', '../../argument/graph'],
		['src/lib/charts/Curve.svelte', '../kernel/format'],
		['src/lib/charts/Curve.svelte', 'layercake'],
		['src/lib/ui/Dial.svelte', '../runtime/run.svelte'],
		['src/lib/ui/Dial.svelte', '../charts/palette'],
		['src/lib/ui/Dial.svelte', '$lib/kernel/format'],
		['src/lib/runtime/run.svelte.ts', '../kernel/random'],
		['src/lib/runtime/run.svelte.ts', 'svelte/reactivity'],
		['src/lib/essay/Figure.svelte', '../runtime/run.svelte'],
		['src/lib/essay/Figure.svelte', '../ui/Icon.svelte'],
		['src/lib/essay/Figure.svelte', '../charts/palette'],
		['src/lib/essay/library.ts', '$content/claims.yaml?raw'],
		['src/lib/essay/Header.svelte', '$app/paths'],
		['src/lib/argument/graph.ts', '../sims/slow-decay/sim'],
		['src/lib/argument/graph.ts', '../kernel/random'],
		['src/lib/lessons/plans.ts', '../essay/library'],
		['src/lib/lessons/schema.ts', 'valibot'],
		['src/lib/lessons/Step.svelte', '../ui/Icon.svelte'],
		['src/lib/classroom-pages/Desk.svelte', '../classroom/view'],
		['src/lib/classroom-pages/Desk.svelte', '../verdict/Dial.svelte'],
		['src/lib/classroom-pages/Desk.svelte', 'uqr'],
		['src/lib/server/rooms.ts', '../classroom/protocol'],
		['src/lib/server/rooms.ts', 'node:sqlite'],
		['src/cli/sim.ts', '../lib/kernel/format'],
		['src/cli/sim.ts', '../lib/sims/slow-decay/sim'],
		['src/cli/sim.ts', 'node:process'],
		['src/routes/class/+server.ts', '$lib/server/rooms'],
		['src/lib/server/rooms.ts', '../argument/graph'],
		['src/lib/server/rooms.ts', 'node:crypto'],
		['src/lib/server/rooms.ts', '../classroom/protocol'],
		['src/routes/lab/sims.ts', '$lib/sims/slow-decay'],
		['scripts/bench.ts', '../src/lib/sims/slow-decay/model'],
		['tests/contract/sims.test.ts', '../../src/lib/sims/slow-decay']
	])('%s: %s', async (file, specifier) => {
		expect(await complaints(file, codeFor(file, specifier))).toEqual([]);
	});

	it.each([
		['src/lib/sims/slow-decay/lanes.ts', importingType('../../charts/palette')],
		['src/lib/runtime/worker.ts', `export const y = import.meta.glob('../sims/*/sim.ts');`],
		['src/lib/essay/islands.ts', `export const y = import.meta.glob('../sims/*/index.ts', { eager: true });`],
		['src/lib/essay/page.ts', `void import('./islands');`],
		['src/lib/lessons/plans.ts', `export const y = import.meta.glob('/content/lessons/*.yaml', { query: '?raw' });`],
		['src/cli/sim.ts', `export const y = import.meta.glob('../lib/sims/*/sim.ts');`]
	])('%s: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});

	it.each(['params.ts', 'model.ts', 'model.test.ts', 'sim.ts', 'index.ts', 'Widget.svelte'])(
		'the template’s %s, as npm run new:sim leaves it',
		async (file) => {
			const code = readFileSync(join(root, 'scripts/new-sim/template', file), 'utf8');
			expect(await complaints(`src/lib/sims/slow-decay/${file}`, code.replace(/__\w+__/g, 'slowDecay'))).toEqual([]);
		}
	);
});

describe('a model has no clock, no page, no network and no chance of its own', () => {
	const impure = [
		'Math.random()',
		'Date.now()',
		'new Date()',
		'performance.now()',
		`fetch('/numbers')`,
		'window.innerWidth',
		'document.title',
		`localStorage.getItem('rate')`,
		'globalThis.fetch',
		'crypto.randomUUID()'
	];
	const pure = [
		'src/lib/kernel/random.ts',
		model,
		'src/lib/sims/slow-decay/sim.ts',
		'src/lib/argument/graph.ts',
		'src/lib/classroom/room.ts'
	];

	it.each(pure.flatMap((file) => impure.map((code) => [file, code])))('%s: %s', async (file, code) => {
		const found = await complaints(file, `export const y = ${code};`);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(PURE);
	});

	it.each(['src/lib/runtime/clock.ts', 'src/lib/essay/page.ts', 'src/lib/kernel/random.test.ts'])(
		'%s may have them',
		async (file) => {
			expect(await complaints(file, impure.map((code, i) => `export const y${i} = ${code};`).join('\n'))).toEqual([]);
		}
	);

	it.each([
		['src/lib/kernel/Clock.svelte', '<p>Noon</p>'],
		['src/lib/kernel/clock.svelte.ts', 'export const y = 1;'],
		['src/lib/argument/Graph.svelte', '<p>So</p>']
	])('%s may not stand there', async (file, code) => {
		expect(await complaints(file, code)).toEqual([expect.stringContaining('This room knows no Svelte')]);
	});
});

describe('quality', () => {
	it.each([
		['src/lib/ui/dial.ts', `console.log('here');`, 'no-console'],
		['src/lib/ui/dial.ts', 'export const y = (a: unknown) => a == null;', 'eqeqeq'],
		['src/lib/ui/dial.ts', 'let y = 1;\nexport const z = y;', 'prefer-const'],
		['src/lib/ui/Dial.svelte', '<script lang="ts">\n\tlet y = 1;\n\tvoid y;\n</script>', 'svelte/prefer-const'],
		['src/lib/ui/dial.ts', '// Later: TODO turn it.', 'no-warning-comments'],
		['src/lib/kernel/format.ts', '/* FIXME rounds */', 'no-warning-comments'],
		['tests/reference/decay.test.ts', `it.skip('holds', () => {});`, 'no-restricted-syntax'],
		['tests/reference/decay.test.ts', `test.only('holds', () => {});`, 'no-restricted-syntax'],
		['tests/reference/decay.test.ts', `describe.skip('laws', () => {});`, 'no-restricted-syntax'],
		['tests/reference/decay.test.ts', `it.todo('holds');`, 'no-restricted-syntax'],
		['tests/reference/decay.test.ts', `it.skipIf(true)('holds', () => {});`, 'no-restricted-syntax'],
		['tests/reference/decay.test.ts', `it('holds', { skip: true }, () => {});`, 'no-restricted-syntax'],
		['tests/e2e/decay.spec.ts', `test.describe.only('laws', () => {});`, 'no-restricted-syntax'],
		['src/lib/sims/slow-decay/model.test.ts', `it.only('holds', () => {});`, 'no-restricted-syntax'],
		['src/lib/charts/Curve.svelte', '{@html "<b>1</b>"}', 'svelte/no-at-html-tags'],
		[widget, '{@html "<b>1</b>"}', 'svelte/no-at-html-tags']
	])('%s: %s', async (file, code, rule) => {
		expect(await complaints(file, code)).toEqual([expect.stringMatching(`^${rule}: `)]);
	});

	it.each([
		['scripts/start.mjs', `console.log('here');`],
		['src/cli/sim.ts', `console.log('here');`],
		['src/lib/essay/Formula.svelte', '{@html "<b>1</b>"}'],
		['src/routes/+page.svelte', '{@html "<b>1</b>"}'],
		['src/lib/ui/Dial.svelte', '<script lang="ts">\n\tlet { x }: { x: number } = $props();\n</script>\n{x}'],
		['tests/reference/decay.test.ts', `it.each([1])('%s', { timeout: 9 }, () => {});`]
	])('%s may: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});

describe('every folder of src/lib has a rule', () => {
	const folders = readdirSync(join(root, 'src/lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

	it.each(folders.map(({ name }) => name))('%s', async (room) => {
		const folder = room === 'sims' ? 'sims/slow-decay' : room;
		const found = await complaints(`src/lib/${folder}/planted.ts`, importing('/src/routes/lab/sims'));
		expect(found).toEqual([expect.stringMatching(/^no-restricted-imports: /)]);
	});
});
