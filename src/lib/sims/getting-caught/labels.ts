/** At which height, 0 at the top to 100, two labels stand: at their places, but never on top of each other. */
export const apart = (first: number, second: number, gap: number): readonly [first: number, second: number] => {
	if (Math.abs(first - second) >= gap) return [first, second];
	const half = first <= second ? gap / 2 : -gap / 2;
	const middle = Math.min(100 - gap / 2, Math.max(gap / 2, (first + second) / 2));
	return [middle - half, middle + half];
};
