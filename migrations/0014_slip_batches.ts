import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/** Batches of invitation slips, and who besides the department may make them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createBatch(db);
	await createMaker(db);
}

async function createBatch(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('slip_batch'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('point_id', 'text', (col) => col.notNull().references('point.id'))
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('service_id', 'text', (col) => col.references('service.id'))
		.addColumn('slips', 'integer', (col) => col.notNull())
		.addColumn('format', 'text', (col) => col.notNull())
		.addColumn('hash', 'text', (col) => col.notNull())
		.addColumn('made_at', 'text', (col) => col.notNull())
		.addColumn('made_by', 'text', (col) => col.notNull())
		.addColumn('request', 'text', (col) => col.notNull())
		.addUniqueConstraint('slip_batch_number_once', ['survey_id', 'number'])
		.addUniqueConstraint('slip_batch_request_once', ['survey_id', 'request'])
		.addCheckConstraint('slip_batch_slips_positive', sql`slips > 0`)
		.addCheckConstraint('slip_batch_format_known', sql`format in ('sheet', 'csv', 'sms')`)
		.execute();
	await appendOnly(db, 'slip_batch');
}

async function createMaker(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('slip_maker'))
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addPrimaryKeyConstraint('slip_maker_pk', ['survey_id', 'staff_id'])
		.execute();
}
