/** One line for whoever runs the server; never a token, a name or an answer. */
export const complain = (error: unknown): void => {
	process.stderr.write(`Live classes: ${error instanceof Error ? error.message : String(error)}\n`);
};
