import { join } from 'node:path';
import { migrate } from '#lib/server/storage/migrate.ts';
import { insertWorld } from '../support/ballots.ts';
import { inboxOf, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';

/** Makes both stores with an open survey. @returns their folder; the main file is `main.db` */
export async function storesWithWorld(): Promise<string> {
	const folder = freshFolder();
	const db = openStores(`file:${join(folder, 'main.db')}`);
	await migrate({ db, inbox: inboxOf(db) });
	await insertWorld(testDeps(db));
	await db.destroy();
	return folder;
}
