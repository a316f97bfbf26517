import {
	chmodSync,
	copyFileSync,
	constants,
	existsSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isInUse, moveDurably, SIDE_FILES } from '#lib/server/storage/backup.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { isInboxGone } from '#lib/server/storage/inbox/gone.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { makeFolder } from '#lib/server/storage/make-folder.ts';
import { migrateInbox, pendingMigrations } from '#lib/server/storage/migrate.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { takeOverHeads } from '#lib/server/services/signed-heads.ts';
import { BackupRefusal, fileToBackUp } from './backup-refusal.ts';
import { checkCopy, type CopyContent } from './check-copy.ts';

export interface RestoreInput {
	databaseUrl: string;
	/** A backup; it stays as it is. */
	file: string;
	/** Whether a database that is there may be moved aside. */
	force: boolean;
}

export interface Restored {
	content: CopyContent;
	/** Where the database that was there lies now; absent where there was none. */
	movedTo?: string;
	/** Why it could not be asked what it signed last, in words; absent where it was, or there was none. */
	unread?: string;
	/** Whether an empty inbox was made, for there was none: no receipt is known any more. */
	isInboxNew: boolean;
}

/**
 * Puts a backup in the database's place. The backup is checked first, the database that was there is
 * moved aside and not deleted, and a database that a server has open is refused.
 * @throws BackupRefusal; then nothing has changed
 */
export async function restoreBackup(
	deps: Deps,
	{ databaseUrl, file, force }: RestoreInput
): Promise<Restored> {
	const path = fileToBackUp(databaseUrl);
	if (!existsSync(file)) throw new BackupRefusal(`there is no ${file}`);
	if (!statSync(file).isFile()) throw new BackupRefusal(`${file} is no file; name a backup`);
	if (resolve(path) === resolve(file)) throw new BackupRefusal(`${file} is the database itself`);
	if (existsSync(path) && !force) {
		throw new BackupRefusal(`${path} is there already; --force moves it aside`);
	}
	requireUnused(path);
	const draft = `${path}.restoring`;
	const content = await checkedDraft(deps, file, draft);
	const unread = existsSync(path) ? await rememberHeads(databaseUrl) : undefined;
	const movedTo = moveAside(path, new Date(deps.now()));
	moveDurably(draft, path);
	if ('ballots' in content) await recordRestore(deps, databaseUrl, file, content.ballots);
	const isInboxNew = await isInboxGone(databaseUrl);
	await requireInbox(databaseUrl);
	return {
		content,
		isInboxNew,
		...(movedTo !== undefined && { movedTo }),
		...(unread !== undefined && { unread })
	};
}

/**
 * What the database that is there signed last may not have reached the inbox, where a process ended in
 * between: without it an event that no receipt tells of would be missed in silence.
 * @returns why it cannot be asked, as where it is damaged
 */
async function rememberHeads(databaseUrl: string): Promise<string | undefined> {
	try {
		if (await isInboxGone(databaseUrl)) return 'its inbox is gone';
		return await takeOver(databaseUrl);
	} catch (error) {
		const reason = storageFailure(error);
		if (reason === undefined) throw error;
		return reason;
	}
}

async function takeOver(databaseUrl: string): Promise<string | undefined> {
	const db = openDatabase(databaseUrl);
	const inbox = openInbox(databaseUrl, undefined, undefined, 'untouched');
	try {
		const pending = await pendingMigrations({ db, inbox });
		if (pending.length > 0) return 'it lacks migrations';
		await takeOverHeads({ db, inbox });
		return undefined;
	} finally {
		await inbox.close();
		await db.destroy();
	}
}

/** A copy of the backup beside the database's place: the check may write, and a rename is at once. */
async function checkedDraft(deps: Deps, file: string, draft: string): Promise<CopyContent> {
	makeFolder(dirname(draft));
	for (const suffix of ['', ...SIDE_FILES]) rmSync(draft + suffix, { force: true });
	copyFileSync(file, draft, constants.COPYFILE_FICLONE);
	chmodSync(draft, 0o600); // a copy takes the mode of what it is of
	try {
		return await checkCopy(deps, draft);
	} catch (error) {
		for (const suffix of ['', ...SIDE_FILES]) rmSync(draft + suffix, { force: true });
		throw error;
	}
}

function requireUnused(path: string): void {
	if (isInUse(path)) throw new BackupRefusal(`${path} is in use: stop the server first`);
}

/** @returns undefined where there was nothing */
function moveAside(path: string, now: Date): string | undefined {
	if (!existsSync(path)) return undefined;
	requireUnused(path); // a server may have started meanwhile
	const target = `${path}.replaced-${now.toISOString().replaceAll(':', '')}`;
	for (const suffix of ['', ...SIDE_FILES]) {
		if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
	}
	return target;
}

async function recordRestore(
	deps: Deps,
	databaseUrl: string,
	file: string,
	ballots: number
): Promise<void> {
	const db = openDatabase(databaseUrl);
	try {
		const entry = { actor: 'cli', action: 'backup.restored', subject: basename(file) };
		await recordAudit(db, deps, { ...entry, detail: { ballots } });
	} finally {
		await db.destroy();
	}
}

/** The inbox is no part of backups: where it is gone, an empty one takes its place. */
export async function requireInbox(databaseUrl: string): Promise<void> {
	const inbox = openInbox(databaseUrl, undefined, undefined, 'untouched');
	try {
		await migrateInbox(inbox);
	} finally {
		await inbox.close();
	}
}
