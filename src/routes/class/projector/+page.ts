export const load = () => ({ wholeWindow: true });
