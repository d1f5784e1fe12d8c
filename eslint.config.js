import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { free, importRules, impurities, impuritySays, roomNames, withoutSvelte } from './scripts/import-rules.js';

// `/` is written \x2F in these patterns, because selectors take them between slashes.
const SLASH = String.raw`\x2F`;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('/', SLASH);
const UP = String.raw`(?:\.\x2F)?(?:\.\.\x2F)+`;
const INTO = String.raw`^(?:\$(?=content\x2F)|(?:\$lib\x2F(?:\.\.\x2F)*|\x2F|${UP})(?:src\x2F)?(?:lib\x2F)?)`;
const HEADLESS = String.raw`[^\x2F]+\x2Fsim(?:\.ts)?$`;
const doors = { sims: { 'sims/sim': HEADLESS }, content: { 'content?raw': String.raw`.*\?raw$` } };

/** What leads into a room, but not through an open door of it. */
const into = (room, may = []) => {
	const open = Object.entries(doors[room] ?? {}).flatMap(([door, path]) => (may.includes(door) ? [path] : []));
	return `${INTO}${room}${open.map((path) => `(?!${SLASH}${path})`).join('')}(?:${SLASH}|$)`;
};

/** A simulation's neighbour: whatever lies upwards and is no room. */
const otherSim = (may) => {
	const headless = may.includes('sims/sim') ? `|${HEADLESS}` : '';
	return String.raw`^${UP}(?!\.\.?\x2F|(?:src\x2F|lib\x2F)*(?:${roomNames.join('|')})\x2F${headless})`;
};

const otherPackage = (packages) => {
	const named = packages.map((name) => `|${escaped(name)}(?:${SLASH}|$)`).join('');
	return String.raw`^(?!\.{0,2}\x2F|\$lib\x2F|\$content\x2F${named})`;
};

const SVELTE = String.raw`\.svelte(?:\.[jt]s)?$`;
const WHOLE_SIM = String.raw`^\.(?:\x2F(?:index(?:\.ts)?)?)?$`;
const TESTS_ONLY = String.raw`\x2Fany-[^\x2F]*$|\.test(?:\.ts)?$`;

const anyOf = (patterns) => `(?:${patterns.join('|')})`;

/** One pattern for what is refused, one for rooms of which types are welcome. */
const refused = ({ room, may, mayTypes = [], packages, pure }) => {
	const closed = roomNames.filter((name) => (name !== room || room === 'sims') && !may.includes(name));
	const always = [
		...closed.filter((name) => !mayTypes.includes(name)).map((name) => into(name, may)),
		...(room === 'sims' ? [otherSim(may)] : []),
		...(packages ? [otherPackage(packages)] : []),
		...(pure ? [SVELTE, WHOLE_SIM] : []),
		TESTS_ONLY
	];
	return [
		{ regex: anyOf(always) },
		...(mayTypes.length ? [{ regex: anyOf(mayTypes.map((name) => into(name))), allowTypeImports: true }] : [])
	];
};

const GLOB = 'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]';

/** `no-restricted-imports` sees declarations; these are the other ways to name a module. */
const refusedSyntax = ({ globs, says: message }, patterns) => [
	...patterns.flatMap(({ regex, allowTypeImports }) => [
		{ selector: `ImportExpression > Literal[value=/${regex}/]`, message },
		{ selector: `ImportExpression > TemplateLiteral > TemplateElement:first-child[value.raw=/${regex}/]`, message },
		...(allowTypeImports ? [] : [{ selector: `TSImportType > Literal[value=/${regex}/]`, message }])
	]),
	...(globs
		? ['> Literal', '> ArrayExpression > Literal', '> TemplateLiteral'].map((place) => ({
				selector: `${GLOB} ${place}${globs.map((end) => `:not([value=/${escaped(end)}$/])`).join('')}`,
				message
			}))
		: [])
];

const TEST = '/^(?:it|test|describe|suite|bench)$/';
const UNRUN = '/^(?:skip|only|todo|fixme|skipIf|runIf)$/';
const everywhere = [
	{
		selector: `MemberExpression[property.name=${UNRUN}]:matches([object.name=${TEST}], [object.object.name=${TEST}])`,
		message: 'Every test runs, everywhere: mend it or delete it.'
	},
	{
		selector: `CallExpression:matches([callee.name=${TEST}], [callee.object.name=${TEST}]) > ObjectExpression > Property[key.name=${UNRUN}]`,
		message: 'Every test runs, everywhere: mend it or delete it.'
	}
];

const roomBlocks = importRules.map((rule) => {
	const patterns = refused(rule);
	return {
		name: `rooms/${rule.files[0]}`,
		files: rule.files,
		ignores: [...free, ...(rule.ignores ?? [])],
		rules: {
			'no-restricted-imports': ['error', { patterns: patterns.map((pattern) => ({ ...pattern, message: rule.says })) }],
			'no-restricted-syntax': ['error', ...everywhere, ...refusedSyntax(rule, patterns)],
			...(rule.pure && {
				'no-restricted-globals': [
					'error',
					{ globals: impurities.map((name) => ({ name, message: impuritySays })), checkGlobalObject: true }
				],
				'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: impuritySays }]
			})
		}
	};
});

export default defineConfig(
	{
		ignores: [
			'.svelte-kit',
			'build',
			'build-static',
			'.islands',
			'src/fonts',
			'src/lib/kernel/built',
			'src/kernels',
			'test-results',
			'playwright-report',
			'**/*.svx'
		]
	},
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'always'],
			'prefer-const': 'error',
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
			'no-restricted-syntax': ['error', ...everywhere],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'prefer-const': 'off',
			'svelte/prefer-const': 'error',
			// Links start with `base`: pages are plain documents, and some of them are rendered outside Kit, as islands.
			'svelte/no-navigation-without-resolve': 'off',
			// `{' '}` is the space that Svelte trims at the end of a block.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{ files: ['scripts/**', 'bench/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
	// HTML made while the page is built: formulas, sources, figures rendered on the server.
	{ files: ['src/lib/essay/**', 'src/routes/**'], rules: { 'svelte/no-at-html-tags': 'off' } },
	...roomBlocks,
	{
		files: withoutSvelte,
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'Program',
					message: 'This room knows no Svelte: move the component or rune class to runtime, ui or a widget.'
				}
			]
		}
	}
);
