import { createHmac, createPrivateKey, sign } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { inboxOf } from './databases.ts';

/** Noon of a day on which the test surveys are open. */
export const NOON = Date.parse('2026-11-23T05:00:00.000Z');

/** The first key of RFC 8032 §7.1, so that what is signed is the same in every run. */
const TEST_KEY = createPrivateKey({
	key: {
		kty: 'OKP',
		crv: 'Ed25519',
		d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
		x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
	},
	format: 'jwk'
});
export const TEST_SIGNER: NoteSigner = {
	name: 'hailong.test',
	publicKey: Uint8Array.from(
		Buffer.from('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', 'base64url')
	),
	sign: (bytes) => sign(null, bytes, TEST_KEY)
};

/** Gives a data folder that has no key of its own the one with which `testDeps` signs. */
export function giveTestKey(dataDir: string): void {
	const path = join(dataDir, 'log-key');
	if (existsSync(path)) return;
	const pem = TEST_KEY.export({ format: 'pem', type: 'pkcs8' }).toString();
	writeFileSync(path, `${TEST_SIGNER.name}\n${pem}`, { mode: 0o600 });
}

/** Deps on a real database with a standing clock, counted ids and no shuffling; log lines are kept. */
export function testDeps(db: Db, overrides: Partial<Deps> = {}): Deps & { lines: string[] } {
	let ids = 0;
	const lines: string[] = [];
	const write = (event: string, fields = {}) => lines.push(`${event} ${JSON.stringify(fields)}`);
	return {
		db,
		get inbox() {
			return inboxOf(db);
		},
		origin: 'https://hailong.test',
		now: () => NOON,
		newId: () => (ids++).toString(16).padStart(32, '0'),
		randomInt: (below) => below - 1,
		keyedHash: (purpose, text) =>
			createHmac('sha256', 'test').update(`${purpose}\n`).update(text).digest(),
		logSigner: TEST_SIGNER,
		log: { info: write, error: write },
		onReceived: () => undefined,
		lines,
		...overrides
	};
}
