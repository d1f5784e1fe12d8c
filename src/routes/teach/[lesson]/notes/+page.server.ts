export const load = () => ({ alone: true });
