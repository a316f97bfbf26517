import { existsSync } from 'node:fs';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import { isNew } from '#lib/server/storage/migrate.ts';
import type { Inbox } from './inbox.ts';
import { inboxPath, openInbox } from './open.ts';

/**
 * Whether an inbox in SQLite has lost its main store: that is not there or empty, and the inbox knows
 * surveys. Whoever makes a new one there has receipts that name what nobody has: ask before. Looks and
 * changes nothing.
 */
export async function isInboxAlone(databaseUrl: string): Promise<boolean> {
	if (isPostgres(databaseUrl) || !existsSync(inboxPath(databaseUrl))) return false;
	return (await isMainMissing(databaseUrl)) && (await knowsSurveys(databaseUrl));
}

/** What the operator reads then. */
export function inboxAlone(databaseUrl: string): string {
	const [path, inbox] = [databaseUrl.replace(/^file:/, ''), inboxPath(databaseUrl)];
	return `the database ${path} is gone or empty, and its inbox ${inbox} knows surveys: run "npm run cli -- restore BACKUP --after-loss"; only where there is no backup, move the files of the inbox away, and with them every receipt`;
}

/** A file that is not there is not opened: that would make it. */
async function isMainMissing(databaseUrl: string): Promise<boolean> {
	if (!existsSync(databaseUrl.replace(/^file:/, ''))) return true;
	const db = openDatabase(databaseUrl);
	try {
		return await isNew(db);
	} finally {
		await db.destroy();
	}
}

async function knowsSurveys(databaseUrl: string): Promise<boolean> {
	const inbox = openInbox(databaseUrl, undefined, undefined, 'untouched');
	try {
		for (const table of await tablesOfSurveys(inbox)) {
			if (await inbox.db.selectFrom(table).select('survey_id').limit(1).executeTakeFirst()) {
				return true;
			}
		}
		return false;
	} finally {
		await inbox.close();
	}
}

/** Those that are there: the inbox may be an earlier version's, or have none yet. */
async function tablesOfSurveys({ db }: Inbox): Promise<'step'[]> {
	const tables = await db.introspection.getTables();
	const found = tables.filter((it) => it.columns.some(({ name }) => name === 'survey_id'));
	return found.map((it) => it.name as 'step'); // each has the one column that is asked for
}
