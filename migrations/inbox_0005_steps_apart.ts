import { sql, type Kysely } from 'kysely';
import { isSqlite } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * Ballots that came with a receipt and those that came without, of files and of paper, join steps of
 * their own. Those without leave the steps that are open; a step that is closed stays as it is, since
 * the main store may have sealed it already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table step add column with_receipts integer not null default 1
		check (with_receipts in (0, 1))`.execute(db);
	await sql`drop index step_open`.execute(db);
	await sql`create unique index step_open on step (survey_id, agency_id, with_receipts)
		where sealing is null`.execute(db);
	await beginWithoutReceipts(db);
	await sql`update waiting set step = (
			select o.step from step as o where o.survey_id = waiting.survey_id
			and o.agency_id = waiting.agency_id and o.sealing is null and o.with_receipts = 0
		) where channel in ('import', 'paper')
		and exists (select 1 from step as s where s.survey_id = waiting.survey_id
			and s.step = waiting.step and s.sealing is null)`.execute(db);
}

async function beginWithoutReceipts(db: Kysely<unknown>): Promise<void> {
	const key = isSqlite(db)
		? sql`lower(hex(randomblob(8)))`
		: sql`substr(replace(gen_random_uuid()::text, '-', ''), 1, 16)`;
	await sql`insert into step (step, survey_id, agency_id, with_receipts)
		select ${key}, survey_id, agency_id, 0 from (
			select distinct s.survey_id, s.agency_id from step as s
			join waiting as w on w.survey_id = s.survey_id and w.step = s.step
			where s.sealing is null and w.channel in ('import', 'paper')
		) as g`.execute(db);
}
