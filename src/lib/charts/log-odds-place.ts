/** Ends of every wide log-odds axis: 1 in 10,000 either way. */
const REACH = Math.log(9999);

export const LOG_ODDS_TICKS: readonly { readonly p: number; readonly text: string }[] = [
	{ p: 0.0001, text: '0.01 %' },
	{ p: 0.001, text: '0.1 %' },
	{ p: 0.01, text: '1 %' },
	{ p: 0.1, text: '10 %' },
	{ p: 0.5, text: 'even' },
	{ p: 0.9, text: '90 %' },
	{ p: 0.99, text: '99 %' },
	{ p: 0.999, text: '99.9 %' },
	{ p: 0.9999, text: '99.99 %' }
];

/** @param probability  0 to 1 @returns its place on the axis, 0 to 100; what lies beyond stands at the end */
export const placeOf = (probability: number): number => {
	const nats = Math.log(probability / (1 - probability));
	return 50 + 50 * (Math.min(REACH, Math.max(-REACH, nats)) / REACH);
};

/** @param place  0 to 100 @returns the probability there */
export const probabilityAt = (place: number): number => 1 / (1 + Math.exp(-((place - 50) / 50) * REACH));
