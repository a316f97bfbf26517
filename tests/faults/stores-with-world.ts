import { join } from 'node:path';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { insertWorld } from '../support/ballots.ts';
import { inboxOf, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';

/** The name of the inbox's second copy, in the same folder. */
export const INBOX_COPY = 'inbox-copy.db';

/** Makes both stores with an open survey. @returns their folder; the main file is `main.db` */
export async function storesWithWorld(): Promise<string> {
	const folder = freshFolder();
	const db = openStores(`file:${join(folder, 'main.db')}`);
	await migrate({ db, inbox: inboxOf(db) });
	await insertWorld(testDeps(db));
	await db.destroy();
	return folder;
}

/** The same, and a second copy of the inbox beside it, as INBOX_COPY has it. */
export async function storesWithCopy(): Promise<string> {
	const folder = await storesWithWorld();
	const [path, copyPath] = [join(folder, 'main-inbox.db'), join(folder, INBOX_COPY)];
	bringTogether({ path, copyPath });
	return folder;
}
