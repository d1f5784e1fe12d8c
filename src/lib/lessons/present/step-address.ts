import { tokenIn } from '../../runtime/url-state';

/** The step in the fragment, beside the figures’ states: `#step=3&the-window=1.1~preBase_5`. */
const STEP = 'step';

/** @returns index of the step, 0 to steps − 1; the first where the address names none that is there */
export const stepIn = (fragment: string, steps: number): number => {
	const number = Number(tokenIn(fragment, STEP) ?? 1);
	return Number.isInteger(number) && number >= 1 && number <= steps ? number - 1 : 0;
};

/** The fragment of a step, with states that figures already have in it. @param at  index, from 0 */
export const fragmentOf = (fragment: string, at: number): string => {
	const others = fragment
		.replace(/^#/, '')
		.split('&')
		.filter((part) => /^[a-z0-9-]+=\d/.test(part) && !part.startsWith(`${STEP}=`));
	return `#${[`${STEP}=${at + 1}`, ...others].join('&')}`;
};
