import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from './config.ts';
import { logKeyWhenNeeded, readLogKey } from './log-key.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-log-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HOST = 'hailong.example.vn';

test('a key is made once and then read again', () => {
	const made = readLogKey(join(folder, 'data'), HOST);
	const read = readLogKey(join(folder, 'data'), HOST);
	expect(read).toMatchObject({ name: HOST, publicKey: made.publicKey });
	expect(made.publicKey).toHaveLength(32);
	expect(readdirSync(join(folder, 'data'))).toEqual(['log-key']);
});

test('what it signs is verified by its public key alone', () => {
	const signer = readLogKey(folder, HOST);
	const text = new TextEncoder().encode('mốc khóa số liệu\n');
	const x = Buffer.from(signer.publicKey).toString('base64url');
	const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
	expect(verify(null, text, key, signer.sign(text))).toBe(true);
	expect(verify(null, text.slice(1), key, signer.sign(text))).toBe(false);
});

test('a key keeps the name under which it was made', () => {
	readLogKey(folder, HOST);
	expect(readLogKey(folder, 'moi.example.vn').name).toBe(HOST);
});

test('a command that needs no key makes none', () => {
	const signer = logKeyWhenNeeded(folder, HOST);
	expect(readdirSync(folder)).toEqual([]);
	expect(signer.sign(new Uint8Array())).toHaveLength(64);
	const { name, publicKey } = readLogKey(folder, HOST);
	expect(signer).toMatchObject({ name, publicKey });
});

test('a key can be read by its owner only', () => {
	readLogKey(folder, HOST);
	expect(statSync(join(folder, 'log-key')).mode & 0o777).toBe(0o600);
	chmodSync(join(folder, 'log-key'), 0o604);
	expect(() => readLogKey(folder, HOST)).toThrow(ConfigError);
	expect(() => readLogKey(folder, HOST)).toThrow(/^DATA_DIR: .*log-key can be read by others/);
});

const pemOf = (kind: 'ed25519' | 'x25519') =>
	(kind === 'ed25519' ? generateKeyPairSync(kind) : generateKeyPairSync(kind)).privateKey
		.export({ format: 'pem', type: 'pkcs8' })
		.toString();

test.each([
	['nothing', ''],
	['no name', pemOf('ed25519')],
	['a name with blanks', `a b\n${pemOf('ed25519')}`],
	['a name alone', `${HOST}\n`],
	['a key cut short', `${HOST}\n${pemOf('ed25519').slice(0, 60)}`],
	['a key of another kind', `${HOST}\n${pemOf('x25519')}`]
])('a file that holds %s is refused', (_, content) => {
	writeFileSync(join(folder, 'log-key'), content, { mode: 0o600 });
	const refused = /^DATA_DIR: .*log-key holds no name and Ed25519 key/;
	expect(() => readLogKey(folder, HOST)).toThrow(refused);
});
