import { AppError } from '#lib/server/errors.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import type { Deps } from './deps.ts';

/**
 * Turns a database that is locked, full or gone into a refusal that a person can be told of.
 * @param event what the log calls it
 * @throws AppError 'storage-failed'
 */
export async function orStorageFailed<T>(
	deps: Deps,
	event: string,
	work: () => Promise<T>
): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		const reason = storageFailure(cause);
		if (reason === undefined) throw cause;
		deps.log.error(event, { reason });
		throw new AppError('storage-failed', reason, { cause });
	}
}

/** What the log may say of a fault: the database's code, or the error's kind and place in our code. */
export function nameOfFailure(error: unknown): { storage: boolean; reason: string } {
	const reason = storageFailure(error);
	if (reason !== undefined) return { storage: true, reason };
	if (!(error instanceof Error)) return { storage: false, reason: typeof error };
	return { storage: false, reason: `${error.name} ${placeOf(error.stack ?? '')}`.trim() };
}

/** The first line of a stack that names a place: a file and a line, none of the values. */
function placeOf(stack: string): string {
	const line = stack.split('\n').find((it) => it.trim().startsWith('at '));
	return line?.trim() ?? '';
}
