import { existsSync } from 'node:fs';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { BackupRefusal, fileToBackUp } from './backup-refusal.ts';

/**
 * Takes into the inbox what waits in its copy and nowhere else: after a loss the inbox may be new.
 * @param databaseUrl of the main store, in SQLite
 * @returns how many ballots that were
 * @throws BackupRefusal where there is no such copy
 */
export function takeInboxCopy(databaseUrl: string, copyPath: string): number {
	fileToBackUp(databaseUrl);
	if (!existsSync(copyPath)) throw new BackupRefusal(`INBOX_COPY: there is no ${copyPath}`);
	return bringTogether({ path: inboxPath(databaseUrl), copyPath, afterLoss: true });
}
