import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Not by Node's `recursive`: where a folder that is
 * there refuses with ENOENT, as /proc does, that tries for ever.
 * @param mode of the folder itself where it is made, less what the umask takes; absent: 777
 * @throws Error of the file system
 */
export function makeFolder(path: string, mode?: number): void {
	if (isFolder(path)) return;
	const above = dirname(path);
	if (above !== path) makeFolder(above);
	try {
		mkdirSync(path, mode);
	} catch (error) {
		if (!isFolder(path)) throw error; // else another process has just made it
	}
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
