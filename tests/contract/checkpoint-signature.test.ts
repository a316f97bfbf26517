import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logOrigin, parseCheckpoint, signCheckpoint } from '#lib/domain/checkpoint.ts';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import { recordLoss } from '#lib/server/services/backup/after-loss.ts';
import { isOurCheckpoint } from '#lib/server/services/checkpoint-signature.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { findCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { listGaps } from '#lib/server/storage/gaps.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { TEST_SIGNER, testDeps } from '../support/deps.ts';
import { freely } from '../support/freely.ts';

const ID = SURVEY.id;

/** A key that nobody gave this server, under its name. */
function anotherKey(): NoteSigner {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const { x } = publicKey.export({ format: 'jwk' });
	return {
		name: TEST_SIGNER.name,
		publicKey: Uint8Array.from(Buffer.from(x ?? '', 'base64url')),
		sign: (bytes) => sign(null, bytes, privateKey)
	};
}

describe.each(DIALECTS)('a checkpoint that this server did not sign, on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
		await freely(deps.db, 'checkpoint');
	});
	afterEach(() => deps.db.destroy());

	const noteOf = async () => (await findCheckpoint(deps.db, ID))?.note ?? '';
	const put = (note: string) => deps.db.updateTable('checkpoint').set({ note }).execute();

	/** The right size and root under other signatures, as whoever forged a log has to write them. */
	const FORGERIES: [string, (note: string) => string][] = [
		['by another key', (note) => signAs(anotherKey(), note, ID)],
		['for another survey', (note) => signAs(TEST_SIGNER, note, 'dot-2')],
		['with a bit that is wrong', withOtherSignature]
	];

	function signAs(signer: NoteSigner, note: string, surveyId: string): string {
		const { size = 0, root = new Uint8Array() } = parseCheckpoint(note) ?? {};
		return signCheckpoint(sha256, signer, { origin: logOrigin(signer.name, surveyId), size, root });
	}

	function withOtherSignature(note: string): string {
		const [text = '', line = ''] = note.split('\n\n');
		const [dash, name, base64 = ''] = line.trim().split(' ');
		const bytes = Buffer.from(base64, 'base64');
		bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
		return `${text}\n\n${dash} ${name} ${bytes.toString('base64')}\n`;
	}

	test.each(FORGERIES)('signed %s, is found at the start and not signed over', async (_, forge) => {
		expect(await logFaults(deps)).toEqual([]);
		const forged = forge(await noteOf());
		expect(parseCheckpoint(forged)).toBeDefined();
		await put(forged);
		expect(await logFaults(deps)).toEqual([
			expect.stringMatching(/^survey dot-1: data lock 1 is not signed with DATA_DIR\/log-key: /)
		]);
		await castMany(deps, { first: 101, count: 12 });
		await expect(sealDue(deps)).rejects.toThrow('data lock 1 is not signed with this key');
		expect(await noteOf()).toBe(forged);
	});

	test('is gone on from by who writes down that the key is lost', async () => {
		await put(signAs(anotherKey(), await noteOf(), ID));
		const over = { ...deps, now: () => GRACE_END + 1 };
		await recordAudit(deps.db, over, { actor: 'cli', action: 'backup.made', subject: 'x' });
		expect(await recordLoss(over)).toMatchObject({
			surveys: [ID],
			forks: ['survey dot-1: data lock 1 (14 entries) is not signed with this key']
		});
		expect(await listGaps(deps.db, ID)).toHaveLength(1);
		expect(await logFaults(deps)).toEqual([]);
		expect(isOurCheckpoint(TEST_SIGNER, ID, await noteOf())).toBe(true);
		expect((await recountSurvey(deps, ID)).differences).toEqual([]);
	});
});
