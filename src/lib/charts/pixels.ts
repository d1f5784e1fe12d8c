/** Pixels of a canvas, as `ImageData` holds them: one 32-bit colour each, row by row. */
export interface Pixels {
	readonly colours: Uint32Array;
	readonly width: number;
	readonly height: number;
}

/**
 * A square dot with soft edges. Thousands of them, written pixel by pixel, cost a fraction of the frame that as many
 * rectangles of a canvas would take. Where dots overlap, the more opaque one shows.
 *
 * @param x, y  the dot's corner, in pixels; the whole dot lies inside the picture
 * @param colour  opaque, as `pixelPalette` gives it
 */
export const paintDot = (
	{ colours, width }: Pixels,
	x: number,
	y: number,
	size: number,
	colour: number,
	opacity = 1
): void => {
	const right = x + size;
	const bottom = y + size;
	const rgb = colour & 0xffffff;
	for (let row = y | 0; row < bottom; row++) {
		const covered = (row + 1 < bottom ? row + 1 : bottom) - (row > y ? row : y);
		const most = 255 * opacity * covered;
		for (let column = x | 0, at = row * width + column; column < right; column++, at++) {
			const across = (column + 1 < right ? column + 1 : right) - (column > x ? column : x);
			const alpha = (most * across + 0.5) | 0;
			if (alpha > colours[at] >>> 24) colours[at] = rgb | (alpha << 24);
		}
	}
};
