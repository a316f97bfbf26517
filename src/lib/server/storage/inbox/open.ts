import { isPostgres } from '#lib/server/storage/database.ts';
import type { OnBroken } from '#lib/server/storage/dialect/broken.ts';
import { RandomStock } from '#lib/server/storage/random-stock.ts';
import type { CopySetting } from './copy/copy-setting.ts';
import type { Inbox } from './inbox.ts';
import { PostgresInbox } from './postgres-inbox.ts';
import { SqliteInbox } from './sqlite-inbox.ts';

/**
 * @param databaseUrl of the main store: the inbox lies beside it
 * @param onBroken as of `openDatabase`
 * @param newRowId 16 random bytes, each time others
 * @param copy the second copy of an inbox in SQLite
 */
export function openInbox(
	databaseUrl: string,
	onBroken?: OnBroken,
	newRowId: () => Uint8Array = randomRowIds(),
	copy?: CopySetting
): Inbox {
	return isPostgres(databaseUrl)
		? new PostgresInbox(databaseUrl, newRowId)
		: new SqliteInbox({ path: inboxPath(databaseUrl), newRowId, onBroken, copy });
}

/**
 * Where the inbox of a main store in SQLite lies: `hailong.db` has `hailong-inbox.db`.
 * @param databaseUrl `file:PATH` or `file::memory:`
 */
export function inboxPath(databaseUrl: string): string {
	const path = databaseUrl.replace(/^file:/, '');
	if (path === ':memory:') return path;
	return /\.[^./\\]+$/.test(path) ? path.replace(/(\.[^./\\]+)$/, '-inbox$1') : `${path}-inbox`;
}

function randomRowIds(): () => Uint8Array {
	const stock = new RandomStock();
	return () => stock.take(16);
}
