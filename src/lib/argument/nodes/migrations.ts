import type { Migration } from '../migrations';

/** Version 1 asked for a brain-like system’s number by hand, and did not count. */
const beforeCounting: Migration = {
	from: 1,
	says: 'It was made for version 1, which pooled order and selection only and took the number for a brain-like system by hand. It is carried over so that it shows what it showed then: no credence in counting, that number by hand.',
	carried: ({ brainlike = '0.5', orderingCredence = '0.4', selectionCredence = '0.6', ...pairs }) => ({
		orderingCredence,
		selectionCredence,
		countingCredence: '0',
		brainlikeSource: 'by-hand',
		brainlikeByHand: brainlike,
		...pairs
	})
};

export const migrations: readonly Migration[] = [beforeCounting];
