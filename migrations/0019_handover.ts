import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/** Who is in charge of what, and what went from whom to whom; a person's name beside the user name. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await extendStaff(db);
	await createCharge(db);
	await fillCharge(db);
	await createHandover(db);
}

async function extendStaff(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('staff').addColumn('full_name', 'text').execute();
	await db.schema
		.alterTable('staff')
		.addColumn('former_agency_id', 'text', (col) => col.references('agency.id'))
		.execute();
}

async function createCharge(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('charge'))
		.addColumn('kind', 'text', (col) => col.notNull())
		.addColumn('subject_id', 'text', (col) => col.notNull())
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addPrimaryKeyConstraint('charge_pk', ['kind', 'subject_id'])
		.addCheckConstraint('charge_kind_known', sql`kind in ('plan', 'questionnaire', 'slips')`)
		.execute();
	await db.schema.createIndex('charge_by_staff').on('charge').column('staff_id').execute();
}

/** Whoever began a thing was in charge of it. */
async function fillCharge(db: Kysely<unknown>): Promise<void> {
	await sql`insert into charge (kind, subject_id, staff_id)
		select 'plan', plan_step.plan_id, staff.id from plan_step
		join staff on plan_step.actor = 'staff:' || staff.username
		where plan_step.action = 'create'`.execute(db);
	await sql`insert into charge (kind, subject_id, staff_id)
		select 'questionnaire', questionnaire_draft.code, staff.id from questionnaire_draft
		join staff on questionnaire_draft.updated_by = staff.username`.execute(db);
	await sql`insert into charge (kind, subject_id, staff_id)
		select 'slips', slip_batch.id, staff.id from slip_batch
		join staff on slip_batch.made_by = 'staff:' || staff.username`.execute(db);
}

async function createHandover(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('handover'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('at', 'text', (col) => col.notNull())
		.addColumn('actor', 'text', (col) => col.notNull())
		.addColumn('from_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('to_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('things', 'text', (col) => col.notNull())
		.addCheckConstraint('handover_of_two', sql`from_id <> to_id`)
		.execute();
	for (const side of ['from', 'to']) {
		const index = db.schema.createIndex(`handover_by_${side}`).on('handover');
		await index.column(`${side}_id`).execute();
	}
	await appendOnly(db, 'handover');
}
