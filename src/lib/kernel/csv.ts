/** RFC 4180. */
const field = (value: unknown): string => {
	const text = value === null || value === undefined ? '' : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines of fields as one text; null and undefined are empty fields. */
export const csvText = (lines: readonly (readonly unknown[])[]): string =>
	lines.map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
