/** “9 December 2026”, by this device’s calendar. */
export const dayWords = (at: number): string =>
	new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** “9 December 2026, 14:05”, by this device’s clock. */
export const dateWords = (at: number): string =>
	new Date(at).toLocaleString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	});
