/** Binomial(count, ½): how many of so many rows come out one way where every function counts alike. */
export const fairCoins = (count: number): number[] => {
	const share = [2 ** -count];
	for (let heads = 1; heads <= count; heads++) share.push((share[heads - 1] * (count - heads + 1)) / heads);
	return share;
};
