import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { appendOnly, strict, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.
export async function up(db: Kysely<unknown>): Promise<void> {
	await createInbox(db);
	await createReceipt(db);
	await createReceived(db);
	await createBallot(db);
	await createTally(db);
	await createBallotImport(db);
}

/** The columns that say under what a ballot counts; the same before and after sealing. */
function filedUnder<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
	return table
		.addColumn('questionnaire_version', 'integer', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('channel', 'text', (col) => col.notNull())
		.addColumn('assurance', 'text', (col) => col.notNull())
		.addColumn('month', 'text', (col) => col.notNull());
}

async function createInbox(db: Kysely<unknown>): Promise<void> {
	await filedUnder(
		strictUnordered(db, db.schema.createTable('inbox')).addColumn('survey_id', 'text', (col) =>
			col.notNull().references('survey.id')
		)
	)
		.addColumn('receipt', 'text', (col) => col.notNull())
		.addColumn('answers', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('inbox_pk', ['survey_id', 'receipt'])
		.execute();
	await db.schema
		.createIndex('inbox_by_agency')
		.on('inbox')
		.columns(['survey_id', 'agency_id'])
		.execute();
}

async function createReceipt(db: Kysely<unknown>): Promise<void> {
	await strictUnordered(db, db.schema.createTable('receipt'))
		.addColumn('receipt', 'text', (col) => col.notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('answers_hash', 'text')
		.addColumn('day', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('receipt_pk', ['receipt', 'survey_id'])
		.execute();
}

async function createReceived(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('received'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('point_id', 'text', (col) => col.notNull().references('point.id'))
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('day', 'text', (col) => col.notNull())
		.addColumn('ballots', 'integer', (col) => col.notNull())
		.addPrimaryKeyConstraint('received_pk', ['survey_id', 'point_id', 'agency_id', 'day'])
		.execute();
}

async function createBallot(db: Kysely<unknown>): Promise<void> {
	await filedUnder(
		strictUnordered(db, db.schema.createTable('ballot'))
			.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
			.addColumn('id', 'text', (col) => col.notNull())
	)
		.addColumn('answers', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('ballot_pk', ['survey_id', 'id'])
		.execute();
	await appendOnly(db, 'ballot');
}

async function createTally(db: Kysely<unknown>): Promise<void> {
	await filedUnder(
		strict(db, db.schema.createTable('tally')).addColumn('survey_id', 'text', (col) =>
			col.notNull().references('survey.id')
		)
	)
		.addColumn('ballots', 'integer', (col) => col.notNull())
		.addColumn('smallest_step', 'integer', (col) => col.notNull())
		.addColumn('counts', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('tally_pk', [
			'survey_id',
			'agency_id',
			'service_code',
			'channel',
			'assurance',
			'month',
			'questionnaire_version'
		])
		.addCheckConstraint('tally_ballots_positive', sql`ballots > 0`)
		.execute();
}

async function createBallotImport(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('ballot_import'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addColumn('ballots', 'integer', (col) => col.notNull())
		.addColumn('imported_at', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('ballot_import_pk', ['survey_id', 'sha256'])
		.execute();
	await appendOnly(db, 'ballot_import');
}
