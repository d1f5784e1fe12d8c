/** @returns whether the browser allowed it */
export const toggleFullScreen = async (): Promise<boolean> => {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
		return true;
	} catch {
		return false;
	}
};
