import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, test } from 'vitest';
import { inboxMigrations } from '#inbox-migrations';
import { findReceipt } from '#lib/server/storage/inbox/receipts.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, emptyDatabase, inboxOf, type Dialect } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const SEALED = '0123456789ABCDEF';
/** One of each agency waits, one of each is in a step that was begun. */
const WAITING = ['7K3M9QXZ4W2T8RN0', '7K3M9QXZ4W2T8RN1'];
const BEGUN = ['7K3M9QXZ4W2T8RN2', '7K3M9QXZ4W2T8RN3'];
const AGENCIES = ['agency-stp', 'agency-snv'];

/** An inbox as it was when a ballot was given its step as it was sealed, in the words of that version. */
async function fillOldInbox(dialect: Dialect, inbox: Inbox): Promise<void> {
	const old = Object.entries(inboxMigrations).filter(([name]) => name < '0003');
	const table = 'inbox_migration';
	await new Migrator({
		db: inbox.db,
		provider: { getMigrations: async () => Object.fromEntries(old) },
		migrationTableName: table,
		migrationLockTableName: `${table}_lock`
	}).migrateToLatest();
	const bytes = (hex: string) => (dialect === 'sqlite' ? `x'${hex}'` : `'\\x${hex}'`);
	const receipt = (code: string, agency: string, step: string, lock: string) =>
		`insert into receipt (receipt, survey_id, answers_hash, day, agency_id, point_id, step, lock)
			values ('${code}', 'dot-1', ${bytes('ab'.repeat(16))}, '2026-11-23', ${agency},
			${agency === 'null' ? 'null' : "'point-stp'"}, ${step}, ${lock})`;
	const waiting = (at: number, agency: string, step: string, channel = 'poster') =>
		`insert into waiting (survey_id, id, questionnaire_version, agency_id, service_code, channel,
			assurance, month, answers, step) values ('dot-1', ${bytes(`0${at}`.repeat(16))}, 1, '${agency}',
			'', '${channel}', 'walk-in', '2026-11', '[0,0]', ${step})`;
	const rows = [receipt(SEALED, 'null', 'null', '1')];
	for (const [at, agency] of AGENCIES.entries()) {
		rows.push(
			receipt(WAITING[at] ?? '', `'${agency}'`, 'null', 'null'),
			waiting(at, agency, 'null')
		);
		rows.push(receipt(BEGUN[at] ?? '', `'${agency}'`, `'step-${at}'`, 'null'));
		rows.push(waiting(at + 2, agency, `'step-${at}'`));
	}
	// Files joined what citizens had sent; today they have a step of their own.
	rows.push(waiting(4, 'agency-stp', 'null', 'import'));
	for (const row of rows) await sql.raw(row).execute(inbox.db);
}

describe.each(DIALECTS)('an inbox in which steps were named late, on %s', (dialect) => {
	test('keeps what waits, what was begun and what receipts say', async () => {
		const db = await emptyDatabase(dialect);
		const inbox = inboxOf(db);
		if (dialect === 'postgres') await sql`create schema inbox`.execute(db);
		await fillOldInbox(dialect, inbox);
		await migrate({ db, inbox });
		const deps = testDeps(db);
		await insertWorld(deps);
		expect(await findReceipt(inbox.db, SEALED)).toMatchObject({ lock: 1 });
		for (const code of [...WAITING, ...BEGUN]) {
			expect(await receiptStatus(deps, code)).toMatchObject({ status: 'received' });
		}
		expect(await keptIn(db)).toMatchObject({ inbox: 5, receipts: 5, received: 4 });
		const steps = await inbox.db
			.selectFrom('step')
			.select(['agency_id', 'sealing', 'lock', 'with_receipts'])
			.execute();
		expect(steps).toHaveLength(6);
		expect(steps).toEqual(
			expect.arrayContaining([
				{ agency_id: 'agency-stp', sealing: null, lock: null, with_receipts: 1 },
				{ agency_id: 'agency-stp', sealing: null, lock: null, with_receipts: 0 },
				{ agency_id: 'agency-stp', sealing: 'step-0', lock: null, with_receipts: 1 },
				{ agency_id: 'agency-snv', sealing: 'step-1', lock: null, with_receipts: 1 }
			])
		);
		expect(await sealDue({ ...deps, now: () => GRACE_END })).toBe(5);
		expect(await keptIn(db)).toMatchObject({ inbox: 0, receipts: 5, received: 4, ballots: 5 });
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 5, differences: [] });
		for (const code of WAITING) {
			expect(await receiptStatus(deps, code)).toMatchObject({ status: 'kept' });
		}
		await db.destroy();
	});
});
