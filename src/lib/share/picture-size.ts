/** A picture's width in CSS pixels, and the pixels of its PNG to each of them. */
export const PICTURE = { width: 900, ratio: 2 } as const;
