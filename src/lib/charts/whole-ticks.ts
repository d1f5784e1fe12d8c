/** @returns whole numbers from 0 to `last`, about `count` of them, 1, 2 or 5 times a power of ten apart */
export const wholeTicks = (last: number, count: number): readonly number[] => {
	const apart = last / count;
	const power = 10 ** Math.floor(Math.log10(apart));
	const within = (apart / power) ** 2;
	const step = Math.max(1, power * (within >= 50 ? 10 : within >= 10 ? 5 : within >= 2 ? 2 : 1));
	return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
};
