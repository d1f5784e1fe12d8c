/** A picture's width in CSS pixels, and the pixels of its PNG to each of them. */
export const PICTURE = { width: 900, ratio: 2 } as const;

/** @returns pixels of the PNG of a picture, from its SVG */
export const pngHeight = (svg: string): number =>
	Math.round(PICTURE.ratio * Number(/width="[\d.]+" height="([\d.]+)"/.exec(svg)![1]));
