import { sql, type Kysely } from 'kysely';
import { isSqlite, strict, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships. No key leads out of this store.
export async function up(db: Kysely<unknown>): Promise<void> {
	await createReceipt(db);
	await createWaiting(db);
	await createSlip(db);
	await createEnded(db);
	await createImported(db);
}

function bytes(db: Kysely<unknown>) {
	return isSqlite(db) ? sql`blob` : sql`bytea`;
}

async function createReceipt(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('receipt'))
		.addColumn('receipt', 'text', (col) => col.notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('answers_hash', bytes(db))
		.addColumn('day', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text')
		.addColumn('point_id', 'text')
		.addColumn('step', 'text')
		.addColumn('lock', 'integer')
		.addPrimaryKeyConstraint('receipt_pk', ['receipt', 'survey_id'])
		.addCheckConstraint(
			'receipt_waits_somewhere',
			sql`(lock is null) = (agency_id is not null and point_id is not null)`
		)
		.execute();
	await sql`create index receipt_waiting on receipt (survey_id, agency_id)
		where lock is null`.execute(db);
}

async function createWaiting(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('waiting'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('id', bytes(db), (col) => col.notNull())
		.addColumn('questionnaire_version', 'integer', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull())
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('channel', 'text', (col) => col.notNull())
		.addColumn('assurance', 'text', (col) => col.notNull())
		.addColumn('month', 'text', (col) => col.notNull())
		.addColumn('answers', 'text', (col) => col.notNull())
		.addColumn('step', 'text')
		.addPrimaryKeyConstraint('waiting_pk', ['survey_id', 'id'])
		.execute();
	await db.schema
		.createIndex('waiting_by_agency')
		.on('waiting')
		.columns(['survey_id', 'agency_id', 'step'])
		.execute();
}

async function createSlip(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('slip'))
		.addColumn('hash', bytes(db), (col) => col.primaryKey().notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('batch', 'text', (col) => col.notNull())
		.addColumn('state', 'text', (col) => col.notNull().defaultTo('unused'))
		.addCheckConstraint(
			'slip_state_known',
			sql`state in ('unused', 'spent', 'returned', 'lost', 'spoiled')`
		)
		.execute();
	await db.schema
		.createIndex('slip_by_batch')
		.on('slip')
		.columns(['survey_id', 'batch', 'state'])
		.execute();
}

async function createEnded(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('ended'))
		.addColumn('survey_id', 'text', (col) => col.primaryKey().notNull())
		.execute();
}

async function createImported(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('imported'))
		.addColumn('survey_id', 'text', (col) => col.notNull())
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('imported_pk', ['survey_id', 'sha256'])
		.execute();
}
