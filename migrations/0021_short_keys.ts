import { sql, type Kysely } from 'kysely';
import { appendOnly, isSqlite, strict, strictUnordered } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * A ballot gets short keys and bytes instead of text: a number for its survey, one for the heading
 * under which it counts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createSurveyKey(db);
	await createHeading(db);
	await moveBallots(db);
}

const bytes = (db: Kysely<unknown>) => (isSqlite(db) ? sql`blob` : sql`bytea`);

async function createSurveyKey(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('survey_key'))
		.addColumn('key', 'integer', (col) => {
			const key = col.notNull().primaryKey();
			return isSqlite(db) ? key : key.generatedByDefaultAsIdentity();
		})
		.addColumn('survey_id', 'text', (col) => col.notNull().unique().references('survey.id'))
		.execute();
	await appendOnly(db, 'survey_key');
	await sql`insert into survey_key (survey_id)
		select survey_id from (select survey_id from ballot union select survey_id from log_entry) as it
		order by survey_id`.execute(db);
}

async function createHeading(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('heading'))
		.addColumn('survey_key', 'integer', (col) => col.notNull().references('survey_key.key'))
		.addColumn('heading', 'integer', (col) => col.notNull())
		.addColumn('questionnaire_version', 'integer', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('channel', 'text', (col) => col.notNull())
		.addColumn('assurance', 'text', (col) => col.notNull())
		.addColumn('month', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('heading_pk', ['survey_key', 'heading'])
		.addUniqueConstraint('heading_once', [
			'survey_key',
			'agency_id',
			'service_code',
			'channel',
			'assurance',
			'month',
			'questionnaire_version'
		])
		.execute();
	await appendOnly(db, 'heading');
	await sql`insert into heading (survey_key, heading, questionnaire_version, agency_id, service_code,
			channel, assurance, month)
		select key, row_number() over (partition by key order by agency_id, service_code, channel,
				assurance, month, questionnaire_version),
			questionnaire_version, agency_id, service_code, channel, assurance, month
		from (select distinct survey_id, questionnaire_version, agency_id, service_code, channel,
			assurance, month from ballot) as it
		join survey_key on survey_key.survey_id = it.survey_id`.execute(db);
}

/** In the order of their random ids, which is that of no citizen. */
async function moveBallots(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('ballot').renameTo('ballot_before').execute();
	await strictUnordered(db, db.schema.createTable('ballot'))
		.addColumn('survey_key', 'integer', (col) => col.notNull())
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('heading', 'integer', (col) => col.notNull())
		.addColumn('id', bytes(db), (col) => col.notNull())
		.addColumn('answers', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('ballot_number_pk', ['survey_key', 'number'])
		.addForeignKeyConstraint('ballot_heading', ['survey_key', 'heading'], 'heading', [
			'survey_key',
			'heading'
		])
		.addCheckConstraint('ballot_from_1', sql`number >= 1`)
		.addCheckConstraint('ballot_id_16_bytes', sql`length(id) = 16`)
		.execute();
	const id = isSqlite(db) ? sql`unhex(b.id)` : sql`decode(b.id, 'hex')`;
	await sql`insert into ballot (survey_key, number, heading, id, answers)
		select h.survey_key, row_number() over (partition by h.survey_key order by b.id),
			h.heading, ${id}, b.answers
		from ballot_before as b
		join survey_key as k on k.survey_id = b.survey_id
		join heading as h on h.survey_key = k.key and h.agency_id = b.agency_id
			and h.service_code = b.service_code and h.channel = b.channel
			and h.assurance = b.assurance and h.month = b.month
			and h.questionnaire_version = b.questionnaire_version`.execute(db);
	await db.schema.dropTable('ballot_before').execute();
	await appendOnly(db, 'ballot');
}
