import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { migrations } from '#migrations';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { GRACE_END } from '../support/ballots.ts';
import { DIALECTS, emptyDatabase, inboxOf } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const [WAITS, SEALED] = ['7K3M9QXZ4W2T8RNB', '0123456789ABCDEF'];

/** A main store as it was when the inbox lay in it, with one ballot that waits and one that is sealed. */
async function oldStore(dialect: 'sqlite' | 'postgres'): Promise<Db> {
	const db = await emptyDatabase(dialect);
	const old = Object.entries(migrations).filter(([name]) => name < '0004');
	const getMigrations = async () => Object.fromEntries(old);
	await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
	for (const row of OLD_ROWS) await sql.raw(row).execute(db);
	const short = BUILT_IN.find(({ code, version }) => code === 'short' && version === 1);
	await sql`insert into questionnaire (code, version, document, created_at)
		values ('short', 1, ${JSON.stringify(short)}, '2026-01-01T00:00:00.000Z')`.execute(db);
	await sql.raw(OLD_SURVEY).execute(db);
	for (const row of OLD_BALLOTS) await sql.raw(row).execute(db);
	return db;
}

// In the words of that version: today's code writes columns that it did not have.
const OLD_ROWS = [
	`insert into agency (id, code, name, valid_from) values ('agency-stp', 'STP', 'Sở', '2020-01-01')`,
	`insert into plan (id, title, period_start, period_end, status)
		values ('plan', 'Kế hoạch', '2026-11-01', '2026-11-30', 'running')`
];
const OLD_SURVEY = `insert into survey (id, plan_id, title, status, questionnaire_code,
	questionnaire_version, opens_at, closes_at, sample) values ('dot-1', 'plan', 'Đợt', 'open', 'short',
	1, '2026-11-01T00:00:00.000Z', '2026-11-30T10:00:00.000Z', 1)`;
const FILED = `'dot-1', 1, 'agency-stp', '', 'poster', 'walk-in', '2026-11'`;
const COLUMNS = `survey_id, questionnaire_version, agency_id, service_code, channel, assurance, month`;
const OLD_BALLOTS = [
	`insert into point (id, code, survey_id, kind, channel, assurance, chooses_service)
		values ('point-stp', 'STP', 'dot-1', 'agency', 'poster', 'walk-in', 0)`,
	`insert into inbox (${COLUMNS}, receipt, answers) values (${FILED}, '${WAITS}', '[0,0]')`,
	`insert into ballot (${COLUMNS}, id, answers) values (${FILED}, '${'0a'.repeat(16)}', '[0,0]')`,
	`insert into tally (${COLUMNS}, ballots, smallest_step, counts)
		values (${FILED}, 1, 1, '[[1,1,0,0],[1,1,0,0],[0]]')`,
	...[WAITS, SEALED].map(
		(receipt) => `insert into receipt (receipt, survey_id, answers_hash, day)
			values ('${receipt}', 'dot-1', '${'ab'.repeat(32)}', '2026-11-23')`
	),
	`insert into received (survey_id, point_id, agency_id, day, ballots)
		values ('dot-1', 'point-stp', 'agency-stp', '2026-11-23', 2)`
];

describe.each(DIALECTS)('a store of the first version on %s', (dialect) => {
	test('gives its inbox up, and loses and doubles nothing', async () => {
		const db = await oldStore(dialect);
		const deps = testDeps(db);
		await migrate({ db, inbox: inboxOf(db) });
		await migrate({ db, inbox: inboxOf(db) });
		expect(await receiptStatus(deps, WAITS)).toMatchObject({ status: 'received' });
		expect(await receiptStatus(deps, SEALED)).toMatchObject({ status: 'kept' });
		expect(await keptIn(db)).toMatchObject({ inbox: 1, receipts: 2, ballots: 1 });
		expect(await sealDue({ ...deps, now: () => GRACE_END })).toBe(1);
		expect(await receiptStatus(deps, WAITS)).toMatchObject({ status: 'kept' });
		const all = { inbox: 0, receipts: 2, received: 2, ballots: 2, tallied: 2 };
		expect(await keptIn(db)).toEqual(all);
		expect(await recountSurvey(deps, 'dot-1')).toMatchObject({ ballots: 2, differences: [] });
		await db.destroy();
	});
});
