import { sql, type Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** Paper ballots: bundles that came back, and what each of two people read off every paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createBatch(db);
	await createPass(db);
	await createTyped(db);
}

async function createBatch(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('paper_batch'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('point_id', 'text', (col) => col.notNull().references('point.id'))
		.addColumn('papers', 'integer', (col) => col.notNull())
		.addColumn('recheck', 'text', (col) => col.notNull())
		.addColumn('rechecked', 'text', (col) => col.notNull())
		.addColumn('first_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('second_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('own_entry_reason', 'text')
		.addColumn('created_at', 'text', (col) => col.notNull())
		.addColumn('settled_at', 'text')
		.addColumn('outcome', 'text')
		.addUniqueConstraint('paper_batch_number_once', ['survey_id', 'number'])
		.addCheckConstraint('paper_batch_papers', sql`papers >= 1`)
		.addCheckConstraint('paper_batch_two_people', sql`first_id <> second_id`)
		.execute();
	await db.schema
		.createIndex('paper_batch_by_first')
		.on('paper_batch')
		.column('first_id')
		.execute();
	await db.schema
		.createIndex('paper_batch_by_second')
		.on('paper_batch')
		.column('second_id')
		.execute();
}

/** That somebody has typed all the own papers and hands them in: from then on they stay as they are. */
async function createPass(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('paper_pass'))
		.addColumn('batch_id', 'text', (col) => col.notNull().references('paper_batch.id'))
		.addColumn('pass', 'text', (col) => col.notNull())
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('handed_in_at', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('paper_pass_pk', ['batch_id', 'pass'])
		.addCheckConstraint('paper_pass_known', sql`pass in ('first', 'second')`)
		.execute();
}

async function createTyped(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('paper_typed'))
		.addColumn('batch_id', 'text', (col) => col.notNull().references('paper_batch.id'))
		.addColumn('paper', 'integer', (col) => col.notNull())
		.addColumn('pass', 'text', (col) => col.notNull())
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('invalid', 'text')
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('answers', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('paper_typed_pk', ['batch_id', 'paper', 'pass'])
		.addCheckConstraint('paper_typed_pass_known', sql`pass in ('first', 'second', 'settled')`)
		.addCheckConstraint(
			'paper_typed_invalid_known',
			sql`invalid is null or invalid in ('blank', 'two-ticks', 'illegible')`
		)
		.execute();
}
