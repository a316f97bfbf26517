import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	sign,
	type KeyObject
} from 'node:crypto';
import { NOTE_NAME, type NoteSigner } from '#lib/domain/signed-note.ts';
import { ConfigError } from './config.ts';
import { readKeyFile } from './key-file.ts';

/**
 * What signs the checkpoints: an Ed25519 key in `log-key` of the data folder, outside the database;
 * made when missing. Whoever reads it can sign a log of his own in our name, and whoever loses it
 * cannot go on with the logs that it signed: keep a copy under lock, apart from the database's.
 *
 * The file is a PKCS #8 PEM under one line with the name that it signs by, which stays when the
 * server's address changes: a log has one name from its first entry to its last.
 *
 * @param dataDir made when missing
 * @param host of ORIGIN: the name of a new key
 * @throws ConfigError where the file holds no name and Ed25519 key, or others may read it
 */
export function readLogKey(dataDir: string, host: string): NoteSigner {
	const { path, content } = readKeyFile(dataDir, 'log-key', () => `${host}\n${makeKey()}`);
	const [name = '', pem = ''] = content.toString('utf8').split(/\n([^]*)/);
	const key = NOTE_NAME.test(name) ? parseKey(pem) : undefined;
	if (!key) {
		throw new ConfigError('DATA_DIR', `${path} holds no name and Ed25519 key; bring back its copy`);
	}
	return { name, publicKey: publicKeyOf(key), sign: (bytes) => sign(null, bytes, key) };
}

/** The same for a command that may not need it: read, and made, when it is first asked for. */
export function logKeyWhenNeeded(dataDir: string, host: string): NoteSigner {
	let signer: NoteSigner | undefined;
	const read = () => (signer ??= readLogKey(dataDir, host));
	return {
		get name() {
			return read().name;
		},
		get publicKey() {
			return read().publicKey;
		},
		sign: (bytes) => read().sign(bytes)
	};
}

function makeKey(): string {
	const { privateKey } = generateKeyPairSync('ed25519');
	return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

function parseKey(pem: string): KeyObject | undefined {
	try {
		const key = createPrivateKey(pem);
		return key.asymmetricKeyType === 'ed25519' ? key : undefined;
	} catch (cause) {
		// OpenSSL's refusals have a code.
		if (!(cause instanceof Error && 'code' in cause)) throw cause;
		return undefined;
	}
}

function publicKeyOf(key: KeyObject): Uint8Array {
	const { x } = createPublicKey(key).export({ format: 'jwk' });
	return Uint8Array.from(Buffer.from(x ?? '', 'base64url'));
}
