import { readFileSync } from 'node:fs';
import { parseAst, type Plugin } from 'vite';
import { withKnown, type Known } from './known.ts';

/** What the changes below were read against. */
const VERSION = '5.57.3';
const HERE = 'scripts/lean-svelte.ts';
const PACKAGE = 'node_modules/svelte/package.json';
const PART = /\/svelte\/src\/(?:internal\/client\/)?([\w/-]+\.js)$/;

interface Change {
	/** Members of the file's class that nothing needs any more. */
	readonly without?: readonly string[];
	/** Functions and methods with another body. */
	readonly bodies?: Readonly<Record<string, string>>;
	/** Functions that no figure calls: the build fails if one does. */
	readonly absent?: readonly string[];
	/** What is known of some expressions and lines; minifiers draw the consequences. */
	readonly known?: Known;
}

/**
 * Figures await nothing in templates, fork nothing, inspect nothing, animate nothing. So only one of Svelte's batches is open
 * at a time, and it is done before the next begins; nothing waits off the screen; what goes, goes at once; no boundary is
 * pending.
 */
const CHANGES: Readonly<Record<string, Change>> = {
	'reactivity/batch.js': {
		without: [
			...['constructor', 'id', 'linked', 'prev', 'next', 'is_fork', 'current', 'previous', 'async_deriveds'],
			...['#commit_callbacks', '#discard_callbacks', '#pending', '#blocking_pending', '#deferred', '#new_effects'],
			...['#dirty_reactions', '#skipped_branches', '#unskipped_branches', '#decrement_queued', '#is_deferred'],
			...['#is_skipped', 'skip_effect', 'unskip_effect', '#find_earlier_batch', '#intersects', '#merge', 'capture'],
			...['#defer_effects', 'activate', 'discard', 'register_created_effect', '#commit', 'increment', 'decrement'],
			...['transfer_reactions', 'add_dirty_reaction', 'oncommit', 'ondiscard', 'settled', 'apply', '#unlink']
		],
		bodies: { schedule: 'last_scheduled_effect = effect; this.#scheduled.push(effect);' },
		absent: ['fork', 'eager'],
		known: [
			['let previous_batch = null', 'const previous_batch = null'],
			['\tprevious_batch = this;', ''],
			['\tprevious_batch = null;', ''],
			['\tprevious_batch = prev_previous_batch;', ''],
			['let batch_values = null', 'const batch_values = null'],
			['\tbatch_values = null;', ''],
			['for (const [e, status] of this.#dirty_reactions)', 'if (false) for (const [e, status] of [])'],
			['this.#dirty_reactions.clear();', ''],
			['this.add_dirty_reaction(effect, MAYBE_DIRTY)', 'void 0'],
			['this.#skipped_branches.has(effect)', 'false'],
			['this.apply();', ''],
			['this.#is_deferred()', 'false'],
			['if (!false) this.discard();', ''],
			['this.#find_earlier_batch()', 'null'],
			['for (const fn of this.#commit_callbacks) fn(this);', ''],
			['this.#commit_callbacks.clear();', ''],
			['flush_queued_effects(render_effects);', ''],
			['this.#deferred?.resolve();', ''],
			['this.#pending === 0 && (this.#scheduled.length === 0 || next_batch !== null)', 'false'],
			['this.#unlink();', '']
		]
	},
	'reactivity/async.js': {
		bodies: { flatten: 'fn(sync.map(is_runes() ? derived : derived_safe_equal));' },
		absent: ['run', 'save', 'increment_pending'],
		known: [
			['previous_batch?.activate();', ''],
			['previous_batch?.apply();', '']
		]
	},
	'reactivity/deriveds.js': {
		absent: ['async_derived'],
		known: [
			['current_batch?.is_fork', 'false'],
			['current_batch.capture(derived, value, true);', 'derived.v = value;'],
			['previous_batch?.capture(derived, value, true);', '']
		]
	},
	'reactivity/sources.js': {
		known: [
			['batch.capture(source, value);', 'source.v = value;'],
			['!batch.is_fork && eager_effects.size > 0', 'false'],
			['if ((flags & EAGER_EFFECT) !== 0)', 'if (false)']
		]
	},
	'reactivity/effects.js': {
		bodies: {
			pause_effect: 'if (destroy) destroy_effect(effect); if (callback) callback();',
			resume_effect: ''
		},
		known: [
			['current_batch?.register_created_effect(effect);', ''],
			['var transitions = effect.nodes && effect.nodes.t;', 'var transitions = null;']
		]
	},
	'runtime.js': {
		absent: ['settled'],
		known: [['current_batch?.is_fork', 'false']]
	},
	'render.js': {
		known: [['pending: () => {}', '']]
	},
	'internal/flags/index.js': {
		absent: ['enable_async_mode_flag']
	},
	// Nothing else tells the bundler that nobody reads a list made of another.
	'utils.js': {
		known: [
			[
				'const DOM_PROPERTIES = [\n\t...DOM_BOOLEAN_ATTRIBUTES,',
				'const DOM_PROPERTIES = /* @__PURE__ */ DOM_BOOLEAN_ATTRIBUTES.concat('
			],
			["	'disableRemotePlayback'\n];", "	'disableRemotePlayback'\n);"]
		]
	},
	'dom/elements/transitions.js': {
		absent: ['transition', 'animation']
	},
	'dom/blocks/boundary.js': {
		without: [
			...['is_pending', 'transform_error', '#pending_effect', '#offscreen_fragment', '#local_pending_count'],
			...['#pending_count', '#pending_count_update_queued', '#dirty_reactions', '#effect_pending'],
			...['#effect_pending_subscriber', '#hydrate_pending_content', '#resolve', 'defer_effect', 'is_rendered'],
			...['has_pending_snippet', '#update_pending_count', 'update_pending_count', 'get_effect_pending']
		],
		absent: ['pending'],
		known: [
			['comment_data === HYDRATION_START_ELSE', 'false'],
			['this.is_pending = this.has_pending_snippet();', ''],
			['this.#pending_count = 0;', ''],
			['this.#local_pending_count = 0;', ''],
			['this.#pending_count > 0', 'false'],
			['this.#resolve(/** @type {Batch} */ (current_batch));', ''],
			['current_batch?.is_fork', 'false'],
			['if (this.#pending_effect) {', 'if (false) {'],
			['this.transform_error = transform_error ?? this.parent?.transform_error ?? ((e) => e);', ''],
			['result = this.transform_error(error);', 'result = error;'],
			["typeof (/** @type {any} */ (result).then) === 'function'", 'false']
		]
	},
	'dom/blocks/branches.js': {
		without: ['#batches', '#offscreen', '#outroing', '#transition', '#commit', '#discard'],
		bodies: {
			ensure: `
				if (fn && !this.#onscreen.has(key)) this.#onscreen.set(key, branch(() => fn(this.anchor)));
				if (hydrating) this.anchor = hydrate_node;
				for (const [k, effect] of this.#onscreen) {
					if (k === key) continue;
					destroy_effect(effect);
					this.#onscreen.delete(k);
				}`
		},
		known: [['this.#transition = transition;', '']]
	},
	'dom/blocks/each.js': {
		known: [
			['for (var i = 0; i < length; i++) {\n\t\tlet effect = to_destroy[i];', 'if (false) {\n\t\tlet effect;'],
			['if (remaining === 0) {', 'if (true) {'],
			['var defer = should_defer_append();', 'var defer = false;'],
			[
				'transitions.length === 0 && controlled_anchor !== null && state.pending.size === 0',
				'controlled_anchor !== null'
			],
			['if (state.pending.size > 0) {', 'if (false) {'],
			['state.pending.delete(batch);', ''],
			['pending.set(batch, keys);', ''],
			['items, pending, outrogroups: null, fallback', 'items, fallback'],
			['state.outrogroups !== null', 'false'],
			['(flags & EACH_IS_ANIMATED) !== 0', 'false'],
			['(effect.f & INERT) !== 0', 'false'],
			['(effect.f & INERT) === 0', 'true'],
			['(current.f & INERT) === 0', 'true']
		]
	}
};

/** A custom element draws its figures itself: what takes over a page that a server drew has nothing to do there. */
const DRAWN: Readonly<Record<string, Change>> = {
	'dom/hydration.js': {
		bodies: { set_hydrating: '' },
		known: [['let hydrating = false', 'const hydrating = false']]
	},
	'render.js': {
		...CHANGES['render.js'],
		bodies: { hydrate: 'return mount(component, options);' }
	}
};

/** The class's own members become properties, which may be named where no code reaches any more. */
const OWN = 'svelte_own_';
export const SVELTE_OWN = new RegExp(`^${OWN}`);
const ABSENT = `is left out of figures (${HERE})`;

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [key: string]: unknown;
}

/** Functions, and members of classes, of a module by name. */
const named = (code: string): Map<string, { whole: Node; body: Node | null }> => {
	const found = new Map<string, { whole: Node; body: Node | null }>();
	for (const statement of parseAst(code).body as unknown as Node[]) {
		const declared = (statement.declaration ?? statement) as Node;
		if (declared.type === 'FunctionDeclaration')
			found.set((declared.id as { name: string }).name, { whole: statement, body: declared.body as Node });
		if (declared.type !== 'ClassDeclaration') continue;
		for (const member of (declared.body as { body: Node[] }).body) {
			const { type, name } = member.key as { type: string; name: string };
			const value = member.value as Node | null;
			const body = member.type === 'MethodDefinition' ? (value!.body as Node) : null;
			found.set(type === 'PrivateIdentifier' ? `#${name}` : name, { whole: member, body });
		}
	}
	return found;
};

const changed = (
	code: string,
	{ without = [], bodies = {}, absent = [], known = [] }: Change,
	file: string
): string => {
	const parts = named(code);
	const part = (name: string) => {
		const found = parts.get(name);
		if (!found) throw new Error(`Svelte’s ${file} has no ${name} any more (${HERE}).`);
		return found;
	};
	const thrown = (name: string) => `throw new Error('Svelte’s ${name} ${ABSENT}');`;
	const edits = [
		...without.map((name) => ({ ...part(name).whole, text: '' })),
		...[...Object.entries(bodies), ...absent.map((name) => [name, thrown(name)] as const)].map(([name, text]) => ({
			...part(name).body!,
			text: `{ ${text} }`
		}))
	].sort((one, other) => other.start - one.start);
	let now = code;
	for (const { start, end, text } of edits) now = now.slice(0, start) + text + now.slice(end);
	return withKnown(now, known, `Svelte’s ${file}`, HERE).replace(/(\.|^\t)#(?=\w)/gm, `$1${OWN}`);
};

/** Names by which what was left out could still be asked for, as far as they are nobody else's. */
const gone = Object.values(CHANGES)
	.flatMap(({ without = [] }) => without)
	.filter((name) => name.includes('_'))
	.map((name) => name.replace('#', OWN));
const GONE = new RegExp(`\\.(?:${gone.join('|')})\\b|${ABSENT.replace(/[().]/g, '\\$&')}`);

/**
 * Svelte without what no figure uses (ADR 0072).
 *
 * @param hydrates  by where a build goes, whether a server has drawn the figures
 */
export const leanSvelte = (hydrates: (outDir: string) => boolean): Plugin => {
	let changes = CHANGES;
	return {
		name: 'lean-svelte',
		configResolved: ({ build }) => void (changes = hydrates(build.outDir) ? CHANGES : { ...CHANGES, ...DRAWN }),
		buildStart() {
			const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
			if (version !== VERSION)
				this.error(`Svelte is ${version}: read again what ${HERE} changes in ${Object.keys(changes).join(', ')}.`);
		},
		transform(code, id) {
			const file = PART.exec(id)?.[1] ?? '';
			return file in changes ? { code: changed(code, changes[file], file), map: null } : null;
		},
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				const [still] = (chunk.type === 'chunk' && GONE.exec(chunk.code)) || [];
				if (still) this.error(`${chunk.fileName} asks Svelte for what figures do without: ${still}.`);
			}
		}
	};
};
