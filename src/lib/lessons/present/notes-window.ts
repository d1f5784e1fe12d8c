const SHAPE = 'popup,width=980,height=760';

/**
 * @param nth  of the windows opened so far: the same number brings the same window forward
 * @returns null where the browser allows no second window
 */
export const openedNotes = (link: HTMLAnchorElement, session: string, nth: number): Window | null => {
	// Nothing answers for a folder where pages are opened from files.
	const page = location.protocol === 'file:' ? 'index.html' : '';
	const address = `${link.href.replace(/#.*/, '')}${page}#with=${session}`;
	const opened = open(address, `notes-${session}-${nth}`, SHAPE);
	opened?.focus();
	return opened;
};
