import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { migrations } from '#migrations';
import { castBallot } from '#lib/server/services/ballots.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { castOne, entriesOf, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, emptyDatabase, inboxOf } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const [WAITS, SEALED] = ['7K3M9QXZ4W2T8RNB', '0123456789ABCDEF'];

/** A main store as it was when the inbox lay in it, with one ballot that waits and one that is sealed. */
async function oldStore(dialect: 'sqlite' | 'postgres'): Promise<Db> {
	const db = await emptyDatabase(dialect);
	const old = Object.entries(migrations).filter(([name]) => name < '0007');
	const getMigrations = async () => Object.fromEntries(old);
	await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
	await insertWorld(testDeps(db));
	const filed = sql`'dot-1', 1, 'agency-stp', 'LLTP', 'poster', 'walk-in', '2026-11'`;
	await sql`insert into inbox (survey_id, questionnaire_version, agency_id, service_code, channel,
		assurance, month, receipt, answers) values (${filed}, ${WAITS}, '[0,0]')`.execute(db);
	await sql`insert into ballot (survey_id, questionnaire_version, agency_id, service_code, channel,
		assurance, month, id, answers) values (${filed}, 'one', '[0,0]')`.execute(db);
	for (const receipt of [WAITS, SEALED]) {
		await sql`insert into receipt (receipt, survey_id, answers_hash, day)
			values (${receipt}, 'dot-1', ${'ab'.repeat(32)}, '2026-11-23')`.execute(db);
	}
	await sql`insert into received (survey_id, point_id, agency_id, day, ballots)
		values ('dot-1', 'point-stp', 'agency-stp', '2026-11-23', 2)`.execute(db);
	return db;
}

describe.each(DIALECTS)('a store of the first version on %s', (dialect) => {
	test('gives its inbox up, and loses and doubles nothing', async () => {
		const db = await oldStore(dialect);
		let now = Date.parse('2026-11-23T05:00:00.000Z');
		const deps = testDeps(db, { now: () => now });
		await migrate({ db, inbox: inboxOf(db) });
		await migrate({ db, inbox: inboxOf(db) });
		expect(await receiptStatus(deps, WAITS)).toMatchObject({ status: 'received' });
		expect(await receiptStatus(deps, SEALED)).toMatchObject({ status: 'kept' });
		expect(await keptIn(db)).toMatchObject({ inbox: 1, receipts: 2, ballots: 1 });
		await castOne(deps, { nonce: nonceOf(5) });
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(2);
		expect(await keptIn(db)).toMatchObject({ inbox: 0, receipts: 3, received: 3, ballots: 3 });
		now = Date.parse('2026-11-24T05:00:00.000Z');
		const again = await castBallot(deps, {
			code: 'STP',
			entries: entriesOf({ nonce: nonceOf(5) })
		});
		expect(again).toMatchObject({ ok: true });
		await db.destroy();
	});
});
