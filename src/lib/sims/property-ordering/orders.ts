/**
 * The four foundational properties and the orders in which a model can acquire them.
 *
 * G goal-directedness, H long (cross-episode) goal horizons, B a concept of the base goal, S situational awareness. A
 * horizon is the horizon of a goal, so that H never comes before G: that leaves 12 of 24 complete orders, and 23
 * incomplete ones, the empty order among them.
 *
 * Source: Wheaton 2023, "Deceptive alignment is <1% likely by default", foundational properties (C059, C064)
 */
export type Property = 'G' | 'H' | 'B' | 'S';

export const properties: readonly Property[] = ['G', 'H', 'B', 'S'];

/** A set of properties is the sum of its bits. */
export const bitOf: Readonly<Record<Property, number>> = { G: 1, H: 2, B: 4, S: 8 };
export const ALL_FOUR = 15;

/** @param order  properties in the order of their arrival, such as `GB` */
export const presentAfter = (order: string): number =>
	[...order].reduce((present, property) => present | bitOf[property as Property], 0);

export const hasGoal = (present: number): boolean => (present & bitOf.G) !== 0;
export const understandsBase = (present: number): boolean => (present & bitOf.B) !== 0;

const canFollow = (order: string, property: Property): boolean =>
	!order.includes(property) && (property !== 'H' || order.includes('G'));

const ordersFrom = (order: string): string[] => [
	order,
	...properties.filter((property) => canFollow(order, property)).flatMap((property) => ordersFrom(order + property))
];

/** All 35 orders, the shortest first; within one length by property, in the sequence of `properties`. */
export const allOrders: readonly string[] = ordersFrom('').sort((a, b) => a.length - b.length);

/** The 12 that hold all four properties. */
export const completeOrders: readonly string[] = allOrders.filter((order) => order.length === properties.length);

export const isComplete = (order: string): boolean => order.length === properties.length;

/** All three others are there when the base goal is understood: not one example comes in between. */
export const endsWithBase = (order: string): boolean => isComplete(order) && order.endsWith('B');

/** Whether, and why, a complete order can end in deceptive alignment. */
export const verdictByOrder: Readonly<Record<string, string>> = {
	BGHS: 'Points at what it already understands; a proxy taken all the same can be corrected until awareness comes.',
	BGSH: 'Points at what it already understands; a proxy taken all the same can be corrected until long horizons come.',
	BSGH: 'Aware, but without a goal until it understands; a proxy taken all the same can be corrected until long horizons come.',
	SBGH: 'Aware first, yet it understands before it wants; a proxy taken all the same can be corrected until long horizons come.',
	GBHS: 'Has a window in which examples correct it: from the concept of the base goal, through long horizons, to awareness.',
	GBSH: 'Has a window in which examples correct it: from the concept of the base goal, through awareness, to long horizons.',
	GSBH: 'An aware proxy has a window in which examples correct it: from the concept of the base goal to long horizons.',
	SGBH: 'An aware proxy has a window in which examples correct it: from the concept of the base goal to long horizons.',
	GHBS: 'Wants the long term before it understands; only the wait for awareness leaves a window.',
	GHSB: 'No window: with a proxy it is deceptive the moment it understands the base goal.',
	GSHB: 'No window: with a proxy it is deceptive the moment it understands the base goal.',
	SGHB: 'No window: with a proxy it is deceptive the moment it understands the base goal.'
};
