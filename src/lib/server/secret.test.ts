import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from './config.ts';
import { readSecret } from './secret.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a secret is made once and then read again', () => {
	const dataDir = join(folder, 'made', 'when-missing');
	const secret = readSecret(dataDir);
	expect(secret).toHaveLength(32);
	expect(readSecret(dataDir)).toEqual(secret);
	expect(readdirSync(dataDir)).toEqual(['secret.key']);
});

test('a secret can be read by its owner only', () => {
	readSecret(folder);
	expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
	chmodSync(join(folder, 'secret.key'), 0o640);
	expect(() => readSecret(folder)).toThrow(ConfigError);
});

test('a secret that was cut short is refused', () => {
	writeFileSync(join(folder, 'secret.key'), 'short', { mode: 0o600 });
	expect(() => readSecret(folder)).toThrow(/secret\.key holds 5 bytes, not 32/);
});

test('two installations have different secrets', () => {
	expect(readSecret(join(folder, 'a'))).not.toEqual(readSecret(join(folder, 'b')));
});
