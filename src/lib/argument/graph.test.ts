import { describe, expect, it } from 'vitest';
import { credenceNode, echoNode, smallNodes } from './any-argument';
import { argumentOf } from './argument';
import { essayArgument } from './nodes';
import type { ArgumentNode } from './node';

const without = (id: string) => smallNodes.filter((node) => node.id !== id);
const replaced = (node: ArgumentNode) => [...without(node.id), node];
const mixture = (id: string, first: string, second: string): ArgumentNode => ({
	kind: 'mixture',
	id,
	label: id,
	chapter: 9,
	says: id,
	credence: 'path',
	first,
	second
});

describe('a declared argument is refused', () => {
	it.each([
		['with a cycle', replaced(mixture('c', 'p', 'a')), 'p → c → p is a cycle'],
		['with a missing input', without('b'), 'ab reads “b”, which is no node'],
		['with a missing credence', without('path'), 'p reads “path”, which is no node'],
		[
			'with credences that don’t sum to one',
			replaced(credenceNode('aCredence', 0.3)),
			'The credences of ab sum to 1.05; expected 1'
		],
		[
			'with a credence outside 0 to 1',
			replaced(credenceNode('path', 1.2)),
			'path is 1.2; expected a credence from 0 to 1'
		],
		['with a node twice', [...smallNodes, echoNode('a', 1)], 'a is declared twice'],
		['with a node that nothing reads', [...smallNodes, echoNode('d', 4)], 'd is read by no node'],
		['without its conclusion', without('p'), 'There is no node “p”'],
		[
			'that reads an output which isn’t there',
			replaced(echoNode('a', 1, { reads: ['q'] })),
			'a reads a’s “q”, which is no output; expected one of p, half'
		],
		[
			'that sets a parameter which isn’t there',
			replaced(echoNode('a', 1, { fixed: { lvl: 1 } })),
			'a sets “lvl”, which is no parameter of a'
		],
		['that starts outside a domain', replaced(echoNode('a', 1, { set: { level: 3 } })), 'level is 3; expected 0–1'],
		[
			'that weighs by what is no credence',
			replaced({ kind: 'pool', id: 'ab', label: 'ab', chapter: 9, says: 'x', of: [{ node: 'a', credence: 'b' }] }),
			'weighs by b, which is no credence'
		]
	] as const)('%s', (_, nodes, says) => {
		expect(() => argumentOf(nodes, 'p')).toThrow(says);
	});
});

describe('the essay’s argument', () => {
	it('holds together, and asks for every parameter once', () => {
		const ids = essayArgument.parameters.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(essayArgument.nodes.at(-1)!.id).toBe('p');
	});

	it('has every node after what it reads, and says what it says', () => {
		for (const node of essayArgument.nodes) expect(node.says, node.id).toMatch(/^[A-Z].+\.$/s);
	});
});
