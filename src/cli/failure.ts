import { ConfigError } from '#lib/server/config.ts';
import { AppError } from '#lib/server/errors.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';

/** What a failed command tells on its one line; a fault of ours keeps its name and place for the report. */
export function failureLine(error: unknown): string {
	const reason = storageFailure(error);
	if (reason !== undefined) return `the database failed (${reason})`;
	if (error instanceof AppError || error instanceof ConfigError) return error.message;
	if (error instanceof Error && 'syscall' in error) return error.message; // a file that cannot be read
	if (error instanceof TypeError && 'code' in error) return error.message; // parseArgs
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
