import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { keptInImage, type KeptInImage } from './kept-in-image.ts';
import { INBOX_COPY } from './stores-with-world.ts';

/**
 * The same where the disk with the inbox is lost: all that is known of it is its copy, which an empty
 * inbox takes over as after `restore --after-loss`.
 * @param image its inbox is removed
 * @param start folder with an inbox as it was before the first ballot
 */
export function keptWithoutInbox(image: string, start: string): KeptInImage {
	const copyPath = join(image, INBOX_COPY);
	const path = join(image, 'main-inbox.db');
	for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
	cpSync(join(start, 'main-inbox.db'), path);
	const integrity = integrityOf(copyPath);
	bringTogether({ path, copyPath, afterLoss: true });
	const kept = keptInImage(image);
	return { ...kept, integrity: integrity === 'ok' ? kept.integrity : integrity };
}

function integrityOf(path: string): string {
	const database = new BetterSqlite3(path);
	const found = String(database.pragma('integrity_check', { simple: true }));
	database.close();
	return found;
}
