import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config.ts';

const SECRET_BYTES = 32;

/**
 * The server's secret, in `secret.key` of the data folder, outside the database; made when missing.
 * Whoever loses it can no longer recognise a ballot that is sent a second time.
 *
 * @param dataDir made when missing
 * @returns 32 bytes
 * @throws ConfigError where the file is not 32 bytes long or others may read it
 */
export function readSecret(dataDir: string): Buffer {
	const path = join(dataDir, 'secret.key');
	mkdirSync(dataDir, { recursive: true });
	if (!statSync(path, { throwIfNoEntry: false })) createSecret(path);
	const open = statSync(path).mode & 0o077;
	if (open !== 0 && process.platform !== 'win32') {
		throw new ConfigError('DATA_DIR', `${path} can be read by others; chmod 600 it`);
	}
	const secret = readFileSync(path);
	if (secret.length === SECRET_BYTES) return secret;
	throw new ConfigError('DATA_DIR', `${path} holds ${secret.length} bytes, not ${SECRET_BYTES}`);
}

/** Written aside and then linked: a process that starts at the same time sees all of it or none. */
function createSecret(path: string): void {
	const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(draft, randomBytes(SECRET_BYTES), { mode: 0o600, flag: 'wx', flush: true });
	try {
		linkSync(draft, path);
	} catch (error) {
		const other = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		if (!other) throw error;
	} finally {
		unlinkSync(draft);
	}
}
