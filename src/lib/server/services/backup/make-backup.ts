import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { copyDatabase, isMainStore, moveDurably, SIDE_FILES } from '#lib/server/storage/backup.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { DISK_FULL, fileFailure } from '#lib/server/storage/file-failure.ts';
import { makeFolder } from '#lib/server/storage/make-folder.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { BackupRefusal, fileToBackUp } from './backup-refusal.ts';
import { checkCopy } from './check-copy.ts';
import { noteFailed, noteGood } from './last-backup.ts';

export interface GoodCopy {
	surveys: number;
	ballots: number;
}

export interface BackupInput {
	databaseUrl: string;
	dataDir: string;
	/** Where the copy goes; replaced only once the new one is found whole. */
	file: string;
}

/** What lies under the copy's name until it is found whole. */
const PARTIAL = '.partial';

/**
 * Copies the database while the server runs, and trusts the copy only after it was opened, counted
 * anew and found whole.
 * @throws BackupRefusal; then nothing lies at `file` that did not before
 */
export async function makeBackup(
	deps: Deps,
	{ databaseUrl, dataDir, file }: BackupInput
): Promise<GoodCopy & { bytes: number }> {
	const path = fileToBackUp(databaseUrl);
	if (resolve(path) === resolve(file)) throw new BackupRefusal(`${file} is the database itself`);
	if (existsSync(file) && !isMainStore(file)) {
		throw new BackupRefusal(`${file} is there already and is no backup; name another file`);
	}
	const at = new Date(deps.now()).toISOString();
	try {
		const content = await copyAndCheck(deps, path, file);
		const bytes = statSync(file).size;
		noteGood(dataDir, { at, name: basename(file), bytes, ballots: content.ballots });
		const detail = { bytes, ballots: content.ballots };
		const subject = basename(file);
		await recordAudit(deps.db, deps, { actor: 'cli', action: 'backup.made', subject, detail });
		return { ...content, bytes };
	} catch (error) {
		noteFailed(dataDir, { at, reason: reasonOf(error) });
		throw error;
	}
}

function reasonOf(error: unknown): string {
	const failure = fileFailure(error) ?? error;
	return failure instanceof Error ? failure.message : String(failure);
}

async function copyAndCheck(deps: Deps, path: string, file: string): Promise<GoodCopy> {
	const partial = `${file}${PARTIAL}`;
	makeFolder(dirname(file));
	const remove = () => ['', ...SIDE_FILES].forEach((it) => rmSync(partial + it, { force: true }));
	remove();
	try {
		writeFileSync(partial, '', { mode: 0o600 }); // the copy holds all that the database does
		await copyDatabase(path, partial);
		await signCopy(deps, partial, basename(file));
		const content = await checkCopy(deps, partial);
		if ('pending' in content) {
			throw new BackupRefusal(`migrations are pending: ${content.pending.join(', ')}`);
		}
		moveDurably(partial, file);
		return content;
	} catch (cause) {
		if (!isFull(cause)) throw cause;
		throw new BackupRefusal(`cannot write ${file}: ${DISK_FULL}`, { cause });
	} finally {
		if (existsSync(partial)) remove();
	}
}

/** Of the copy's disk: the database itself is only read. */
function isFull(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	return [error, cause].some((it) => storageFailure(it) === 'SQLITE_FULL');
}

/** Writes into the copy when it was made: after a loss, what came in since may be missing. */
async function signCopy(deps: Deps, partial: string, subject: string): Promise<void> {
	const db = openDatabase(`file:${partial}`);
	try {
		await recordAudit(db, deps, { actor: 'cli', action: 'backup.made', subject });
	} finally {
		await db.destroy();
	}
}
