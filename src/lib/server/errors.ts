import type { Gap } from '#lib/domain/gap.ts';

/** Every failure that a request may meet and a person may be told of, with its HTTP status. */
export const HTTP_STATUS = {
	'point-not-found': 404,
	'receipt-not-found': 404,
	'receipt-not-kept': 409,
	'survey-not-found': 404,
	'freeze-not-found': 404,
	'not-as-logged': 409,
	'nothing-to-draw': 404,
	'plan-not-found': 404,
	'agency-not-found': 404,
	'questionnaire-not-found': 404,
	'staff-not-found': 404,
	'page-not-found': 404,
	'paper-not-found': 404,
	'paper-unfinished': 409,
	'paper-settled': 409,
	'survey-not-open-yet': 403,
	'survey-closed': 410,
	'point-retired': 410,
	'slip-needed': 403,
	'on-paper-only': 403,
	'slip-not-found': 404,
	'slip-used': 410,
	'too-many-codes': 429,
	'batch-not-found': 404,
	'survey-not-over': 409,
	'nothing-locked': 409,
	'not-logged-in': 401,
	'token-refused': 401,
	'too-many-requests': 429,
	'not-allowed': 403,
	'too-many-logins': 429,
	'too-many-ballots': 429,
	'foreign-origin': 403,
	'wrong-method': 405,
	'wrong-content-type': 415,
	'body-too-large': 413,
	'file-too-large': 413,
	'bad-request': 400,
	'already-exists': 409,
	'draft-changed': 409,
	'storage-failed': 503
} as const;

export type ErrorCode = keyof typeof HTTP_STATUS;

export function isErrorCode(text: string): text is ErrorCode {
	return Object.hasOwn(HTTP_STATUS, text);
}

export interface AppErrorOptions extends ErrorOptions {
	/** ISO 8601, UTC: the instant that the person is told, such as when a survey opens. */
	at?: string;
	/** When what is not found may have been lost; none is told where it is empty. */
	gaps?: readonly Gap[];
}

/**
 * An expected failure, named by a code that the client translates.
 * Anything else that is thrown is a bug and becomes a 500.
 */
export class AppError extends Error {
	override readonly name = 'AppError';
	readonly code: ErrorCode;
	readonly at: string | undefined;
	readonly gaps: readonly Gap[];

	/** @param detail for the log and the command line only: no answers, no personal data */
	constructor(code: ErrorCode, detail: string, options: AppErrorOptions = {}) {
		super(`${code}: ${detail}`, options);
		this.code = code;
		this.at = options.at;
		this.gaps = options.gaps ?? [];
	}
}
