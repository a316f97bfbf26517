import { AppError } from '#lib/server/errors.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';

/** @returns undefined where the store failed; any other fault is thrown, and ends the program */
export async function orRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof AppError && error.code === 'storage-failed') return undefined;
		if (storageFailure(error) !== undefined) return undefined;
		throw error;
	}
}
