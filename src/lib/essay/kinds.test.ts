import { describe, expect, it } from 'vitest';
import { failures, isPossible, kindId, kinds, knows, lacking, outcomes, properties, wants } from './kinds';

const order = properties.map(({ id }) => id);

describe('four properties', () => {
	it('differ in name, mark and colour', () => {
		for (const key of ['id', 'name', 'means', 'mark', 'colour'] as const) {
			expect(new Set(properties.map((property) => property[key])).size, key).toBe(4);
		}
	});
});

describe('sixteen combinations', () => {
	it('are all there, each once, with a name and a text of its own', () => {
		const every = Array.from({ length: 16 }, (_, bits) => order.filter((_, at) => (bits >> at) & 1).join('') || 'none');
		expect(kinds.map(({ has }) => kindId(has)).sort()).toEqual(every.sort());
		expect(new Set(kinds.map(({ name }) => name)).size).toBe(16);
		expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(16);
	});

	it('list their properties in the order of the properties', () => {
		for (const { has } of kinds) expect(has).toEqual(order.filter((id) => has.includes(id)));
	});

	it('fill a table of what is wanted by what is known, row by row', () => {
		const cells = wants.flatMap((row) => knows.map((column) => kindId([...row.has, ...column.has])));
		expect(cells).toHaveLength(16);
		expect(new Set(cells)).toEqual(new Set(kinds.map(({ has }) => kindId(has))));
	});

	it('leave twelve kinds of system: a horizon without a goal is none', () => {
		const excluded = kinds.filter(({ can }) => can === null);
		expect(excluded.map(({ has }) => kindId(has)).sort()).toEqual(['H', 'HB', 'HBS', 'HS']);
		for (const { has, can } of kinds) expect(isPossible(has), kindId(has)).toBe(can !== null);
		for (const { cannot } of excluded) expect(cannot!.lacks).toContain('G');
	});
});

describe('failures', () => {
	it('befall only what has the properties they need', () => {
		for (const { has, can } of kinds)
			if (can) expect(lacking(has, failures[can.failure].needs), kindId(has)).toEqual([]);
	});

	it('are ruled out by exactly the needed properties that are missing', () => {
		for (const { has, cannot } of kinds) {
			if (!cannot) continue;
			expect(cannot.lacks.length, kindId(has)).toBeGreaterThan(0);
			for (const id of cannot.lacks) expect(has, kindId(has)).not.toContain(id);
			expect(cannot.lacks, kindId(has)).toEqual(failures[cannot.failure].needs.filter((id) => !has.includes(id)));
		}
	});

	it('include deceptive alignment in one combination only, the one that lacks nothing', () => {
		const open = kinds.filter(({ has }) => lacking(has, failures['deceptive'].needs).length === 0);
		expect(open.map(({ has }) => kindId(has))).toEqual(['GHBS']);
		expect(kinds.filter(({ can }) => can?.failure === 'deceptive')).toEqual(open);
		expect(kinds.filter(({ cannot }) => cannot === null)).toEqual(open);
	});

	it('are each shown by some combination', () => {
		const shown = new Set(kinds.flatMap(({ can }) => (can ? [can.failure] : [])));
		expect([...shown].sort()).toEqual(Object.keys(failures).sort());
	});

	it('say that deceptive alignment is ruled out wherever one property alone is missing', () => {
		for (const { has, can, cannot } of kinds) {
			if (has.length !== 3 || !can) continue;
			expect(cannot, kindId(has)).toMatchObject({
				failure: 'deceptive',
				lacks: order.filter((id) => !has.includes(id))
			});
		}
	});
});

describe('all four', () => {
	it('end in two ways, by what the goal points at', () => {
		expect(outcomes.map(({ pointsAt, name }) => [pointsAt, name])).toEqual([
			['base', 'aligned'],
			['other', 'deceptively aligned']
		]);
	});
});
