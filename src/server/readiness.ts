import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import type { Config } from '#lib/server/config.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import { fileFailure } from '#lib/server/storage/file-failure.ts';
import { lookForCopy } from '#lib/server/storage/inbox/copy/attach-copy.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { inboxGone, isInboxGone } from '#lib/server/storage/inbox/gone.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import { pendingMigrations } from '#lib/server/storage/migrate.ts';
import { unsafeSettings } from '#lib/server/storage/postgres-settings.ts';
import { becomeOnlyServer } from '#lib/server/storage/server-lock.ts';
import { settleLogs } from '#lib/server/storage/settle-logs.ts';

/** Why the server does not start, in one line for the person who starts it. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
}

/**
 * @param handler path of adapter-node's `handler.js`
 * @throws StartRefusal where nothing is built, or another user built it for nobody else
 */
export function requireBuild(handler: string): void {
	try {
		accessSync(handler, constants.R_OK);
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
		const refusal =
			code === 'ENOENT'
				? 'nothing is built: run "npm run build" first'
				: `what is built cannot be read (${code}): give the server's user the right to read ${dirname(handler)}`;
		throw new StartRefusal(refusal, { cause });
	}
}

/**
 * Looks whether both stores are ready and keep what they commit, and whether the logs are as they were
 * signed.
 * @throws StartRefusal where a store cannot be opened, lacks a migration or may lose what it committed
 */
export async function requireReady(databaseUrl: string, logSigner: NoteSigner): Promise<void> {
	requireFile(databaseUrl);
	const { pending, unsafe, faults } = await opened(() => lookAt(databaseUrl, logSigner));
	if (unsafe.length > 0) {
		const names = unsafe.join(', ');
		throw new StartRefusal(`DATABASE_URL: PostgreSQL runs with ${names}: ballots could be lost`);
	}
	if (pending.length > 0) {
		const names = pending.join(', ');
		throw new StartRefusal(`migrations are pending (${names}): run "npm run cli -- migrate" first`);
	}
	if (faults.length > 0) throw new StartRefusal(`DATABASE_URL: ${faults.join('; ')}`);
}

/**
 * Brings the inbox and its copy together: a process that ended between two files left them a commit apart.
 * @throws StartRefusal where they do not belong together, or the copy cannot be written
 */
export function requireCopy({ databaseUrl, inboxCopy: copy }: Config): void {
	if (isPostgres(databaseUrl)) return;
	const path = inboxPath(databaseUrl);
	try {
		if (typeof copy === 'object') bringTogether({ path, copyPath: copy.path });
		else lookForCopy(path, copy);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new StartRefusal(`INBOX_COPY: ${reason}`, { cause });
	}
}

/**
 * Not made where it is missing: a mistyped name, or a disk that is not mounted, would look like backups.
 * @throws StartRefusal where the server is to make backups and cannot write where they go
 */
export function requireBackupFolder({ backups }: Config): void {
	if (!backups) return;
	const { folder } = backups;
	if (!existsSync(folder)) {
		const next = 'make it, or bring its disk back';
		throw new StartRefusal(`BACKUP_DIR: there is no folder ${folder}; ${next}`);
	}
	try {
		rmdirSync(mkdtempSync(join(folder, '.hailong-'))); // rights alone do not tell: its disk may be read-only
	} catch (cause) {
		const failure = fileFailure(cause, { what: 'write into', path: folder });
		if (!failure) throw cause;
		throw new StartRefusal(`BACKUP_DIR: ${failure.message}`, { cause });
	}
}

/** @throws StartRefusal where another server has the same SQLite database */
export function requireAlone(databaseUrl: string): void {
	if (becomeOnlyServer(databaseUrl)) return;
	throw new StartRefusal('DATABASE_URL: another server has this database; stop it first');
}

/**
 * Call it before anything is acknowledged, by the only server.
 * @throws StartRefusal where what an earlier server wrote cannot be made durable now
 */
export function requireSettled(databaseUrl: string): void {
	try {
		if (settleLogs(databaseUrl)) return;
	} catch (cause) {
		const reason = cause instanceof Error ? messageOf(cause) : String(cause);
		throw new StartRefusal(`DATABASE_URL: the disk refuses: ${reason}`, { cause });
	}
	throw new StartRefusal('DATABASE_URL: another process reads or writes it; wait for that to end');
}

/** A server that made an empty database would hide that one was lost. */
function requireFile(databaseUrl: string): void {
	const path = databaseUrl.replace(/^file:/, '');
	if (isPostgres(databaseUrl) || existsSync(path)) return;
	const folder = statSync(dirname(path), { throwIfNoEntry: false });
	if (folder && !folder.isDirectory()) return; // opening says why
	throw new StartRefusal(
		`DATABASE_URL: there is no database ${path}, all migrations are pending: run "npm run cli -- migrate" for a new one; where it was lost, "npm run cli -- restore BACKUP --after-loss"`
	);
}

async function opened<T>(look: () => Promise<T>): Promise<T> {
	try {
		return await look();
	} catch (cause) {
		if (cause instanceof StartRefusal) throw cause;
		const reason = cause instanceof Error ? messageOf(cause) : String(cause);
		throw new StartRefusal(`DATABASE_URL: the database cannot be opened: ${reason}`, { cause });
	}
}

interface Found {
	unsafe: string[];
	pending: string[];
	/** Of the logs; looked for where no migration is pending. */
	faults: string[];
}

async function lookAt(databaseUrl: string, logSigner: NoteSigner): Promise<Found> {
	if (await isInboxGone(databaseUrl)) throw new StartRefusal(inboxGone(databaseUrl));
	const [db, inbox] = [
		openDatabase(databaseUrl),
		openInbox(databaseUrl, undefined, undefined, 'untouched')
	];
	try {
		const unsafe = await unsafeSettings(db);
		const pending = await pendingMigrations({ db, inbox });
		const faults = pending.length === 0 ? await logFaults({ db, inbox, logSigner }) : [];
		return { unsafe, pending, faults };
	} finally {
		await inbox.close();
		await db.destroy();
	}
}

/** A refused connection is an AggregateError, one for each address, with an empty message. */
function messageOf(error: Error): string {
	const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
	const file = fileFailure(first);
	if (file) return file.message;
	return first instanceof Error ? first.message : error.message;
}
