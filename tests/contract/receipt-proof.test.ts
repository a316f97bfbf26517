import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toHex } from '#lib/domain/bytes.ts';
import { leafHash } from '#lib/domain/merkle.ts';
import { isIncluded } from '#lib/domain/merkle-verify.ts';
import { parseNote } from '#lib/domain/signed-note.ts';
import { parseTlogProof } from '#lib/domain/tlog-proof.ts';
import { receiptProof } from '#lib/server/services/receipt-proof.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { castMany, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { TEST_SIGNER, testDeps } from '../support/deps.ts';

const key = createPublicKey({
	key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(TEST_SIGNER.publicKey).toString('base64url') },
	format: 'jwk'
});

describe.each(DIALECTS)('what a receipt gives to keep on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let receipts: string[];
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		receipts = await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	test('proves a receipt to be in its data lock', async () => {
		const text = await receiptProof(deps, receipts[5] ?? '');
		const proof = parseTlogProof(text) ?? expect.fail('no proof');
		const { index, hashes, head, extra } = proof;
		const leaf = leafHash(sha256, extra);
		const claim = { index, size: head.size, leaf, root: head.root, proof: hashes };
		expect(isIncluded(sha256, claim)).toBe(true);
		const hash = createHash('sha256')
			.update(receipts[5] ?? '')
			.digest('hex');
		expect(JSON.parse(Buffer.from(extra).toString())).toEqual([
			'receipts',
			2,
			1,
			12,
			expect.arrayContaining([hash])
		]);
		requireSigned(proof.checkpoint);
	});

	test('proves the receipts of a later lock too', async () => {
		const [receipt = ''] = await castMany(deps, { first: 50, count: 10, code: 'SNV' });
		await sealDue(deps);
		const { index, head, extra, hashes } =
			parseTlogProof(await receiptProof(deps, receipt)) ?? expect.fail('no proof');
		const leaf = leafHash(sha256, extra);
		const claim = { index, size: head.size, leaf, root: head.root, proof: hashes };
		expect(isIncluded(sha256, claim)).toBe(true);
	});

	test('promises what waits a place, by the receipt’s hash alone', async () => {
		const [receipt = ''] = await castMany(deps, { first: 60, count: 1 });
		const note = await receiptProof(deps, receipt);
		const hash = toHex(sha256(Buffer.from(receipt)));
		expect(parseNote(note)?.text).toBe(`hailong.test/promise/dot-1\n${hash}\n`);
		requireSigned(note);
	});

	test('says of a data lock that does not hold the receipt neither page nor proof', async () => {
		const [receipt = ''] = await castMany(deps, { first: 70, count: 10 });
		await sealDue(deps);
		await deps.inbox.db.updateTable('step').set({ lock: 1 }).where('lock', '=', 2).execute();
		const refusal = { code: 'receipt-not-kept' };
		await expect(receiptProof(deps, receipt)).rejects.toMatchObject(refusal);
		await expect(receiptStatus(deps, receipt)).rejects.toMatchObject(refusal);
		expect(await receiptStatus(deps, receipts[0] ?? '')).toMatchObject({ status: 'kept', lock: 1 });
	});

	test('says no more of a data lock that is gone', async () => {
		await deps.inbox.db.updateTable('step').set({ lock: 9 }).execute();
		const refusal = { code: 'receipt-not-kept' };
		await expect(receiptProof(deps, receipts[0] ?? '')).rejects.toMatchObject(refusal);
		await expect(receiptStatus(deps, receipts[0] ?? '')).rejects.toMatchObject(refusal);
	});

	test('proves nothing of a receipt that nobody has', async () => {
		await expect(receiptProof(deps, '0'.repeat(16))).rejects.toMatchObject({
			code: 'receipt-not-found'
		});
	});
});

function requireSigned(note: string): void {
	const { text, signatures } = parseNote(note) ?? expect.fail('no note');
	const [only] = signatures;
	expect(verify(null, Buffer.from(text), key, only?.signature ?? Buffer.alloc(0))).toBe(true);
}
