/** Given names: 64 animals; who comes later gets one with an adjective, and after 1,088 a number. */
const ANIMALS = (
	'Otter Heron Badger Lynx Puffin Hare Gecko Ibis Marten Newt Osprey Panda Quail Raven Seal Tapir ' +
	'Vole Walrus Yak Zebra Beaver Civet Dormouse Egret Ferret Gibbon Hedgehog Iguana Jackdaw Koala Lemur Mole ' +
	'Nuthatch Okapi Pelican Robin Stork Toad Urchin Viper Wombat Alpaca Bison Crane Dolphin Eland Falcon Grouse ' +
	'Hornbill Impala Jerboa Kestrel Lark Moose Numbat Oriole Penguin Reindeer Squirrel Turtle Weasel Finch Shrew Swift'
).split(' ');
const ADJECTIVES =
	'Amber Brisk Calm Dapper Early Fleet Gentle Hardy Ivory Jolly Keen Lively Merry Nimble Quiet Russet'.split(' ');

/** Odd, so that steps of it visit all 64 before they return. */
const STRIDE = 37;

/**
 * @param place  0, 1, 2, … in order of joining
 * @param turn  the class's own, so that the first to join isn't an otter everywhere
 * @returns a name that no other place of the class has
 */
export const animalName = (place: number, turn: number): string => {
	const animal = ANIMALS[(place * STRIDE + turn) % ANIMALS.length];
	const round = Math.floor(place / ANIMALS.length);
	if (round === 0) return animal;
	const adjective = ADJECTIVES[(round - 1 + turn) % ADJECTIVES.length];
	const lap = Math.floor((round - 1) / ADJECTIVES.length);
	return lap === 0 ? `${adjective} ${animal}` : `${adjective} ${animal} ${lap + 1}`;
};
