import { AppError } from './errors.ts';
import { storageFailure } from './storage/failure.ts';

/**
 * The refusal that a failure is to whoever asked: its own, or that of a database that failed.
 * @throws the failure itself where it is a bug
 */
export function refusalIn(cause: unknown): AppError {
	if (cause instanceof AppError) return cause;
	const reason = storageFailure(cause);
	if (reason === undefined) throw cause;
	return new AppError('storage-failed', reason, { cause });
}
