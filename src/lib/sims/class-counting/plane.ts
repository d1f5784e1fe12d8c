import { formatNumber } from '../../kernel/format';
import { names } from './classes';
import { LN10, LN2, logWeights, prices } from './measure';
import type { Params } from './params';

/** The plane of all deceptive classes: x the bits of a description, y log₁₀ of the number of goals; the others as set. */
export interface Plane {
	readonly bits: number;
	readonly powers: number;
	/** The line on which deceptive draws level with the larger of the others: y = rise · x + start. */
	readonly level: { readonly rise: number; readonly start: number };
	/** The line above which there are more goals than descriptions. */
	readonly most: { readonly rise: number; readonly start: 0 };
}

/** @returns the larger of the other two classes, as it is called in the middle of a sentence */
export const largerOther = (params: Params): string => {
	const { internal, pointer } = logWeights(params);
	return names[internal > pointer ? 'internal' : 'pointer'].toLowerCase();
};

const fitting = (sizes: readonly number[], value: number): number =>
	sizes.find((size) => value <= size) ?? sizes.at(-1)!;

export const planeOf = (params: Params): Plane => {
	const { ofBit, ofStep } = prices(params);
	const { internal, pointer } = logWeights(params);
	const others = Math.max(internal, pointer);
	return {
		bits: fitting([50, 100, 200, 300], params.bitsDeceptive * 1.25),
		powers: fitting([15, 30, 60], params.log10CountDeceptive * 1.25),
		level: { rise: ofBit / LN10, start: (others + ofStep * params.stepsDeceptive) / LN10 },
		most: { rise: LN2 / LN10, start: 0 }
	};
};

/** @returns the two ends at which a line y = rise · x + start, rise ≥ 0, crosses the frame, or null when it misses it */
export const crossing = (
	{ rise, start }: { readonly rise: number; readonly start: number },
	{ bits, powers }: Plane
): readonly [readonly [number, number], readonly [number, number]] | null => {
	const from = start >= 0 ? 0 : -start / rise;
	const to = rise > 0 ? Math.min(bits, (powers - start) / rise) : bits;
	if (!(from <= to) || start > powers) return null;
	return [
		[from, start + rise * from],
		[to, start + rise * to]
	];
};

/** @returns how far the deceptive class is from drawing level */
export const levelInWords = (params: Params): string => {
	const { level } = planeOf(params);
	const ahead = params.log10CountDeceptive - (level.start + level.rise * params.bitsDeceptive);
	const side = ahead >= 0 ? 'ahead of' : 'behind';
	const powers = `Deceptive is ${formatNumber(Math.abs(ahead), 2)} powers of ten ${side} ${largerOther(params)}`;
	if (level.rise === 0) return `${powers}. Bits have no price, so the line is level.`;
	return `${powers}, or ${formatNumber(Math.abs(ahead) / level.rise, 2)} bits. A power of ten more goals pays for ${formatNumber(1 / level.rise, 2)} bits more.`;
};
