/** A number keeps its sign on its line. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%');
