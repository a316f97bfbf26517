import { closeSync, existsSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only its owner reads, whatever the umask, where there is none. SQLite takes
 * an empty file for a new database, and gives the files beside it the same mode.
 */
export function makeClosed(path: string): void {
	if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}
