import { existsSync } from 'node:fs';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import { inboxGone, isInboxGone } from '#lib/server/storage/inbox/gone.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { pendingMigrations } from '#lib/server/storage/migrate.ts';

/** Why a command cannot work with the database, in one line. */
export class DatabaseRefusal extends Error {
	override readonly name = 'DatabaseRefusal';
}

/**
 * Opening a database file makes it where it is missing: a command that only reads must not.
 * @throws DatabaseRefusal where there is no database, or one that lacks a migration
 */
export async function requireMigrated(databaseUrl: string): Promise<void> {
	const path = databaseUrl.replace(/^file:/, '');
	if (!isPostgres(databaseUrl) && !existsSync(path)) {
		throw new DatabaseRefusal(`there is no database ${path}; run "npm run cli -- migrate" first`);
	}
	if (await isInboxGone(databaseUrl)) throw new DatabaseRefusal(inboxGone(databaseUrl));
	const pending = await findPending(databaseUrl);
	if (pending.length === 0) return;
	const names = pending.join(', ');
	throw new DatabaseRefusal(
		`migrations are pending (${names}); run "npm run cli -- migrate" first`
	);
}

async function findPending(databaseUrl: string): Promise<string[]> {
	const [db, inbox] = [
		openDatabase(databaseUrl),
		openInbox(databaseUrl, undefined, undefined, 'untouched')
	];
	try {
		return await pendingMigrations({ db, inbox });
	} finally {
		await inbox.close();
		await db.destroy();
	}
}
