import { existsSync } from 'node:fs';
import { openDatabase } from '#lib/server/storage/database.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { pendingMigrations } from '#lib/server/storage/migrate.ts';

/** Why the server does not start, in one line for the person who starts it. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
}

/**
 * @param handler path of adapter-node's `handler.js`
 * @throws StartRefusal where nothing is built
 */
export function requireBuild(handler: string): void {
	if (!existsSync(handler)) throw new StartRefusal('nothing is built: run "npm run build" first');
}

/** @throws StartRefusal where the database cannot be opened or lacks a migration */
export async function requireMigrated(databaseUrl: string): Promise<void> {
	const pending = await findPending(databaseUrl);
	if (pending.length === 0) return;
	const names = pending.join(', ');
	throw new StartRefusal(`migrations are pending (${names}): run "npm run cli -- migrate" first`);
}

async function findPending(databaseUrl: string): Promise<string[]> {
	const [db, inbox] = [openDatabase(databaseUrl), openInbox(databaseUrl)];
	try {
		return await pendingMigrations({ db, inbox });
	} catch (cause) {
		const reason = cause instanceof Error ? messageOf(cause) : String(cause);
		throw new StartRefusal(`DATABASE_URL: the database cannot be opened: ${reason}`, { cause });
	} finally {
		await inbox.close();
		await db.destroy();
	}
}

/** A refused connection is an AggregateError, one for each address, with an empty message. */
function messageOf(error: Error): string {
	const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
	return first instanceof Error ? first.message : error.message;
}
