import { ConfigError } from '#lib/server/config.ts';
import { AppError } from '#lib/server/errors.ts';
import { BackupRefusal } from '#lib/server/services/backup/backup-refusal.ts';
import { CopyRefusal } from '#lib/server/storage/inbox/copy/copy-setting.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { fileFailure } from '#lib/server/storage/file-failure.ts';
import { DatabaseRefusal } from './require-migrated.ts';

/** What the commoner codes of the databases mean to the person at the command line. */
const MEANINGS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'no server answers at DATABASE_URL',
	ENOTFOUND: 'DATABASE_URL names a host that is not known',
	PG_28P01: 'DATABASE_URL has a wrong user or password',
	PG_28000: 'DATABASE_URL has a user who may not connect',
	PG_3D000: 'DATABASE_URL names a database that is not there',
	SQLITE_CANTOPEN: 'the file of DATABASE_URL cannot be opened',
	SQLITE_CANTOPEN_ISDIR: 'DATABASE_URL names a folder',
	SQLITE_NOTADB: 'the file of DATABASE_URL is no database',
	SQLITE_READONLY: 'the file of DATABASE_URL cannot be written',
	SQLITE_FULL: 'the disk is full'
};

/** What a failed command tells on its one line; a fault of ours keeps its name and place for the report. */
export function failureLine(error: unknown): string {
	// Whatever they were caused by.
	if (error instanceof BackupRefusal || error instanceof ConfigError) return oneLine(error.message);
	const file = fileFailureIn(error);
	if (file !== undefined) return oneLine(file);
	const reason = reasonIn(error);
	if (reason !== undefined)
		return `the database failed: ${MEANINGS[reason] ?? 'see its code'} (${reason})`;
	if (!(error instanceof Error)) return oneLine(String(error));
	if (isExpected(error) || isWrongUsage(error)) return oneLine(error.message);
	return oneLine(`${error.name}: ${error.message} ${placeOf(error)}`);
}

/** Whether what was typed after the command's name cannot be read. */
export function isWrongUsage(error: unknown): boolean {
	return (
		error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
	);
}

/** The database's code, also where a failed migration holds it as its cause. */
function reasonIn(error: unknown): string | undefined {
	const reason = storageFailure(error);
	if (reason !== undefined) return reason;
	return error instanceof Error && error.cause !== undefined ? reasonIn(error.cause) : undefined;
}

function isExpected(error: Error): boolean {
	const kinds = [AppError, CopyRefusal, DatabaseRefusal];
	return kinds.some((kind) => error instanceof kind);
}

/** Of a file that cannot be read or written, also where another error holds that as its cause. */
function fileFailureIn(error: unknown): string | undefined {
	const cause = error instanceof Error ? error.cause : undefined;
	return (fileFailure(error) ?? fileFailure(cause))?.message;
}

function placeOf({ stack = '' }: Error): string {
	const line = stack.split('\n').find((it) => it.trim().startsWith('at '));
	return line?.trim() ?? '';
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
