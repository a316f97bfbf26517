import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config.ts';
import { fileFailure } from './storage/file-failure.ts';
import { makeFolder } from './storage/make-folder.ts';

/**
 * Reads a file that only its owner may read, such as a key; makes it when missing.
 * @param dataDir made when missing
 * @param make what a new file holds
 * @returns where the file is, and what it holds
 * @throws ConfigError where the folder cannot be made or used, or others may read the file
 */
export function readKeyFile(
	dataDir: string,
	name: string,
	make: () => Buffer | string
): { path: string; content: Buffer } {
	const path = join(dataDir, name);
	try {
		makeFolder(dataDir);
		if (!statSync(path, { throwIfNoEntry: false })) create(path, make());
		requireClosed(path);
		return { path, content: readFileSync(path) };
	} catch (cause) {
		const failure = fileFailure(cause);
		if (!failure) throw cause;
		throw new ConfigError('DATA_DIR', failure.message, { cause });
	}
}

function requireClosed(path: string): void {
	const open = statSync(path).mode & 0o077;
	if (open === 0 || process.platform === 'win32') return;
	throw new ConfigError('DATA_DIR', `${path} can be read by others; chmod 600 it`);
}

/** Written aside and then linked: a process that starts at the same time sees all of it or none. */
function create(path: string, content: Buffer | string): void {
	const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
	try {
		linkSync(draft, path);
	} catch (error) {
		const other = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		if (!other) throw error;
	} finally {
		unlinkSync(draft);
	}
}
