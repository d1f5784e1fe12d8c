import { ERROR_CODES, type ApiError, type ErrorCode } from './api';

/** A request that can't be answered as asked; the message is for people. */
export class ClassError extends Error {
	override name = 'ClassError';
	constructor(
		readonly code: ErrorCode,
		message: string,
		/** s */
		readonly retryAfter?: number
	) {
		super(message);
	}

	get status(): number {
		return ERROR_CODES[this.code];
	}

	get asReply(): ApiError {
		const { code, message, retryAfter } = this;
		return { code, message, ...(retryAfter !== undefined && { retryAfter }) };
	}
}
