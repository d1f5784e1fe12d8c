/**
 * Who may know whom: data for `eslint.config.js`, for its test and for the docs.
 *
 * `may` names rooms, or one door of a room: `sims/sim` is every simulation's headless `sim.ts`, `content?raw` the text of a
 * data file. What isn't named is refused. A folder of `src/lib` without a rule fails
 * `tests/lint`.
 *
 * @typedef {{
 *   room: string,
 *   files: string[],
 *   ignores?: string[],
 *   may: string[],
 *   mayTypes?: string[],
 *   packages?: string[],
 *   globs?: string[],
 *   pure?: boolean,
 *   says: string
 * }} ImportRule
 *
 * room      whose files these are; always open to itself, except `sims`: each simulation is a room of its own
 * mayTypes  rooms of which only types may be imported
 * packages  the only packages allowed; absent: any
 * globs     the only `import.meta.glob` endings allowed; absent: any
 * pure      numbers in, numbers out: none of `impurities`, no Svelte
 * says      the sentence shown; it ends with what to do
 */

/** Everything that a rule can name: a folder of src/lib, of src or of the project. */
export const roomNames = [
	...[
		'kernel',
		'sims',
		'charts',
		'ui',
		'runtime',
		'essay',
		'share',
		'embed',
		'picture',
		'argument',
		'verdict',
		'lessons',
		'classroom',
		'classroom-pages',
		'server'
	],
	...['routes', 'cli'],
	...['content', 'scripts', 'tests', 'bench']
];

/** Tests, and the random inputs that several tests share, are free. */
export const free = ['**/*.test.ts', '**/any-*.ts'];

const models = ['src/lib/sims/*/**/*.ts'];
const widgets = ['src/lib/sims/*/**/*.{svelte,svelte.ts}', 'src/lib/sims/*/index.ts'];

/** Later rules win. @type {ImportRule[]} */
export const importRules = [
	{
		room: 'kernel',
		files: ['src/lib/kernel/**/*.ts'],
		may: [],
		packages: ['d3-random', 'pure-rand'],
		globs: [],
		pure: true,
		says: 'The kernel is the ground floor: it imports nothing of the project outside src/lib/kernel and no package but d3-random and pure-rand. Hand in what it needs.'
	},
	{
		room: 'sims',
		files: models,
		ignores: widgets,
		may: ['kernel'],
		mayTypes: ['charts'],
		packages: [],
		globs: [],
		pure: true,
		says: 'A simulation’s model knows only numbers: it imports its own folder, the kernel, and at most types of charts. Move shared science down to the kernel, and pixels to a widget.'
	},
	{
		room: 'sims',
		files: widgets,
		may: ['kernel', 'runtime', 'charts', 'ui'],
		globs: [],
		says: 'A widget imports its own folder, charts, ui, runtime and the kernel; never another simulation. Move shared science down to the kernel.'
	},
	{
		room: 'sims',
		files: ['src/lib/sims/verdict/**/*.ts'],
		ignores: widgets,
		may: ['kernel', 'argument', 'sims/sim'],
		mayTypes: ['charts'],
		packages: [],
		globs: ['sims/*/sim.ts', '../*/sim.ts'],
		pure: true,
		says: 'The verdict sees other simulations only through their headless sim.ts, besides argument and the kernel.'
	},
	{
		room: 'charts',
		files: ['src/lib/charts/**/*.{ts,svelte}'],
		may: ['kernel'],
		globs: [],
		says: 'Charts get numbers and give pixels: they import only the kernel. Pass in what they show.'
	},
	{
		room: 'ui',
		files: ['src/lib/ui/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'charts'],
		globs: [],
		says: 'Controls serve every simulation: ui imports only the kernel, runtime and charts. Pass in what they steer.'
	},
	{
		room: 'runtime',
		files: ['src/lib/runtime/**/*.{ts,svelte}'],
		may: ['kernel'],
		packages: ['svelte'],
		globs: ['sims/*/sim.ts'],
		says: 'The runtime runs any simulation: it imports only the kernel and svelte; its worker finds headless sims with import.meta.glob("../sims/*/sim.ts").'
	},
	{
		room: 'essay',
		files: ['src/lib/essay/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts', 'share', 'verdict', 'content?raw'],
		globs: [
			'sims/*/index.ts',
			'sims/*/sim.ts',
			'sims/*/Detail.svelte',
			'sims/*/equation-values.ts',
			'sims/*/presets.ts',
			'sims/*/live.ts',
			'sims/*/tables.ts'
		],
		says: 'The essay imports the kernel, runtime, ui, charts, share and the verdict; simulations come from chapters or import.meta.glob("../sims/*/index.ts"), headless ones from "../sims/*/sim.ts", never by name, and routes and server stay out.'
	},
	{
		room: 'share',
		files: ['src/lib/share/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts'],
		globs: [],
		says: 'What is shared of a figure is the same for every simulation: share imports the kernel, runtime, ui and charts. Pass in the run.'
	},
	{
		room: 'embed',
		files: ['src/lib/embed/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts', 'essay', 'share'],
		globs: ['sims/*/index.ts'],
		says: 'An embed is a figure in a page of others: it imports essay, share, ui, charts, runtime and the kernel; simulations come from import.meta.glob("../sims/*/index.ts"), never by name.'
	},
	{
		room: 'picture',
		files: ['src/lib/picture/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts', 'essay', 'share'],
		globs: [],
		says: 'A picture is drawn on the server from what a figure shows: it imports essay, share, ui, charts, runtime and the kernel. Pass in the figure.'
	},
	{
		room: 'argument',
		files: ['src/lib/argument/**/*.ts'],
		may: ['kernel', 'sims/sim'],
		packages: [],
		globs: ['sims/*/sim.ts'],
		pure: true,
		says: 'The argument is pure: it imports the kernel and simulations’ headless sim.ts, nothing else.'
	},
	{
		room: 'verdict',
		files: ['src/lib/verdict/**/*.{ts,svelte}'],
		may: ['kernel', 'argument', 'runtime', 'ui', 'charts', 'sims/sim'],
		globs: [],
		says: 'The verdict’s pages import the argument, the verdict’s headless sim.ts, charts, ui, runtime and the kernel.'
	},
	{
		room: 'lessons',
		files: ['src/lib/lessons/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts', 'essay', 'classroom'],
		globs: ['sims/*/sim.ts', 'lessons/*.yaml'],
		says: 'Lessons are read from content/lessons and shown with the essay’s parts: they import the classroom’s plan, essay, ui, charts, runtime and the kernel; simulations come from import.meta.glob("../sims/*/sim.ts"), never by name.'
	},
	{
		room: 'classroom',
		files: ['src/lib/classroom/**/*.{ts,svelte}'],
		may: ['kernel'],
		packages: [],
		globs: [],
		pure: true,
		says: 'The classroom’s protocol is pure and imports only the kernel: both ends of the line share it. Hand in times and chance.'
	},
	{
		room: 'classroom-pages',
		files: ['src/lib/classroom-pages/**/*.{ts,svelte}'],
		may: ['kernel', 'runtime', 'ui', 'charts', 'classroom', 'verdict', 'lessons'],
		packages: ['svelte', 'uqr'],
		globs: [],
		says: 'The live classes’ pages import the protocol (classroom), charts, ui, runtime, the verdict’s dial, what is pure of lessons, and the kernel; figures come as the custom element, never by import.'
	},
	{
		room: 'server',
		files: ['src/lib/server/**/*.ts'],
		may: ['kernel', 'classroom', 'argument', 'sims/sim', 'content?raw'],
		says: 'The server imports the kernel, the classroom, the argument and headless sim.ts; it draws no page.'
	},
	{
		room: 'cli',
		files: ['src/cli/**/*.ts'],
		may: ['kernel', 'argument', 'sims/sim'],
		globs: ['sims/*/sim.ts'],
		says: 'The command line has no page: it imports the kernel, the argument and simulations’ headless sim.ts, nothing else.'
	}
];

/** Rooms in which a component or a rune class may not even stand. */
export const withoutSvelte = [
	'src/lib/{kernel,argument,server}/**/*.{svelte,svelte.ts}',
	'src/cli/**/*.{svelte,svelte.ts}'
];

/** Globals that a model must not read: the same seed must give the same numbers, in a page, a worker and a test. */
export const impurities = [
	...['Date', 'performance', 'setTimeout', 'setInterval', 'requestAnimationFrame'],
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
	...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
	...['crypto', 'process']
];

export const impuritySays =
	'A model has no clock, no page, no network and no chance of its own: hand in the value, or draw from the kernel’s seeded Random.';
