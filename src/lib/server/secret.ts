import { randomBytes } from 'node:crypto';
import { ConfigError } from './config.ts';
import { readKeyFile } from './key-file.ts';

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
	const { path, content } = readKeyFile(dataDir, 'secret.key', () => randomBytes(SECRET_BYTES));
	if (content.length === SECRET_BYTES) return content;
	throw new ConfigError('DATA_DIR', `${path} holds ${content.length} bytes, not ${SECRET_BYTES}`);
}
