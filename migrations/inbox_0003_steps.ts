import { sql, type Kysely } from 'kysely';
import { isSqlite, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * A ballot joins the step that it will be sealed with when it comes in, not when it is sealed: then one
 * row tells of a thousand receipts that their ballots are counted, and what waited lies together.
 * What is forgotten when a step is sealed, the point and which receipts came with it, has a table of
 * its own, `arrival`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createStep(db);
	await createArrival(db);
	await giveSteps(db);
	await sql`insert into arrival (survey_id, step, receipt, point_id, day)
		select s.survey_id, s.step, r.receipt, r.point_id, r.day from receipt as r join step as s
		on s.survey_id = r.survey_id and s.agency_id = r.agency_id and s.sealing is not distinct from r.step
		where r.lock is null and s.lock is null`.execute(db);
	await rebuildWaiting(db);
	await rebuildReceipt(db);
}

async function createStep(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('step'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text')
		.addColumn('sealing', 'text')
		.addColumn('lock', 'integer')
		.addPrimaryKeyConstraint('step_pk', ['survey_id', 'step'])
		.addCheckConstraint('step_is_closed_before', sql`lock is null or sealing is not null`)
		.execute();
	await sql`create unique index step_open on step (survey_id, agency_id)
		where sealing is null`.execute(db);
	await sql`create index step_unsealed on step (survey_id, agency_id)
		where lock is null`.execute(db);
	await sql`create index step_by_lock on step (survey_id, lock)`.execute(db);
}

async function createArrival(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('arrival'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addColumn('receipt', 'text', (col) => col.notNull())
		.addColumn('point_id', 'text', (col) => col.notNull())
		.addColumn('day', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('arrival_pk', ['survey_id', 'step', 'receipt'])
		.execute();
}

/** One for each data lock that receipts name, each step that was begun, and what waits without one. */
async function giveSteps(db: Kysely<unknown>): Promise<void> {
	const key = isSqlite(db)
		? sql`lower(hex(randomblob(8)))`
		: sql`substr(replace(gen_random_uuid()::text, '-', ''), 1, 16)`;
	await sql`insert into step (step, survey_id, agency_id, sealing, lock)
		select ${key}, survey_id, null, 'before steps were kept', lock
		from (select distinct survey_id, lock from receipt where lock is not null) as l`.execute(db);
	await sql`insert into step (step, survey_id, agency_id, sealing, lock)
		select ${key}, survey_id, agency_id, step, null from (
			select survey_id, agency_id, step from waiting
			union select survey_id, agency_id, step from receipt where lock is null
		) as w`.execute(db);
}

async function rebuildWaiting(db: Kysely<unknown>): Promise<void> {
	const bytes = isSqlite(db) ? sql`blob` : sql`bytea`;
	await strictUnordered(db, db.schema.createTable('waiting_in_step'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addColumn('id', bytes, (col) => col.notNull())
		.addColumn('questionnaire_version', 'integer', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull())
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('channel', 'text', (col) => col.notNull())
		.addColumn('assurance', 'text', (col) => col.notNull())
		.addColumn('month', 'text', (col) => col.notNull())
		.addColumn('answers', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('waiting_key', ['survey_id', 'step', 'id'])
		.execute();
	await sql`insert into waiting_in_step (survey_id, step, id, questionnaire_version, agency_id,
			service_code, channel, assurance, month, answers)
		select w.survey_id, s.step, w.id, w.questionnaire_version, w.agency_id,
			w.service_code, w.channel, w.assurance, w.month, w.answers
		from waiting as w join step as s on s.survey_id = w.survey_id and s.agency_id = w.agency_id
			and s.sealing is not distinct from w.step and s.lock is null`.execute(db);
	await db.schema.dropTable('waiting').execute();
	await sql`alter table waiting_in_step rename to waiting`.execute(db);
}

async function rebuildReceipt(db: Kysely<unknown>): Promise<void> {
	const bytes = isSqlite(db) ? sql`blob` : sql`bytea`;
	await strictUnordered(db, db.schema.createTable('receipt_of_step'))
		.addColumn('receipt', 'text', (col) => col.notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('answers_hash', bytes)
		.addColumn('day', 'text', (col) => col.notNull())
		.addColumn('step', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('receipt_key', ['receipt', 'survey_id'])
		.execute();
	const columns = sql`receipt, survey_id, answers_hash, day, step`;
	// Two, each by an index: together they would read every step of the survey for each receipt.
	await sql`insert into receipt_of_step (${columns})
		select r.receipt, r.survey_id, r.answers_hash, r.day, s.step from receipt as r
		join step as s on s.survey_id = r.survey_id and s.lock = r.lock
		where r.lock is not null`.execute(db);
	await sql`insert into receipt_of_step (${columns})
		select r.receipt, r.survey_id, r.answers_hash, r.day, s.step from receipt as r
		join step as s on s.survey_id = r.survey_id and s.agency_id = r.agency_id
			and s.sealing is not distinct from r.step
		where r.lock is null and s.lock is null`.execute(db);
	await db.schema.dropTable('receipt').execute();
	await sql`alter table receipt_of_step rename to receipt`.execute(db);
}
