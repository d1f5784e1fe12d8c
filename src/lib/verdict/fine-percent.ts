/** Three digits, or of a probability near 1 as many as 1 − p needs for two: Monte Carlo error shows in the third. */
export const finePercent = (probability: number): string => {
	if (probability <= 0 || probability >= 1) return `${probability <= 0 ? 0 : 100} %`;
	const percent = probability * 100;
	if (percent < 99) return `${percent < 0.001 ? percent.toExponential(1) : percent.toPrecision(3)} %`;
	return `${percent.toFixed(Math.min(8, 1 - Math.floor(Math.log10(100 - percent))))} %`;
};
