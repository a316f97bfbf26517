import { err, type Result } from '#lib/domain/result.ts';
import { AppError } from '#lib/server/errors.ts';
import type { BallotRefusal } from './ballots.ts';

/** Why the form is shown again, with all that was filled in. */
export type Refusal = BallotRefusal | { kind: 'not-recorded' } | { kind: 'too-many' };

export const STATUS = {
	fields: 422,
	'nonce-used': 409,
	'slip-used': 409,
	'slip-unknown': 404,
	'too-many': 429,
	'not-recorded': 503
} as const satisfies Record<Refusal['kind'], number>;

/** What an address above its ceiling is told. */
export const TOO_MANY: Result<never, Refusal> = err({ kind: 'too-many' });

/** Waits for a ballot to be cast; where the database failed the citizen gets the form back to try again. */
export async function answerOf(
	casting: Promise<Result<{ receipt: string }, BallotRefusal>>
): Promise<Result<{ receipt: string }, Refusal>> {
	try {
		return await casting;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'storage-failed') {
			return err({ kind: 'not-recorded' });
		}
		throw cause;
	}
}
