/** Whether the reader's system asks for little motion; nobody has asked a server. */
export const reducedMotion = (): boolean =>
	typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
