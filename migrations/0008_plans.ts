import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

/** What a plan says, by revision; its way to approval; whom it concerns; its signed copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await extendPlan(db);
	await createPlanRevision(db);
	await createPlanAgency(db);
	await createPlanStep(db);
	await createPlanFile(db);
	await createSetting(db);
}

async function extendPlan(db: Kysely<unknown>): Promise<void> {
	const plan = () => db.schema.alterTable('plan');
	await plan()
		.addColumn('agency_id', 'text', (col) => col.references('agency.id'))
		.execute();
	await plan()
		.addColumn('provincial', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
	await plan()
		.addColumn('revision', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
	await plan()
		.addColumn('chain', 'text', (col) => col.notNull().defaultTo('leader-department'))
		.execute();
	await plan()
		.addColumn('passed', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
	await plan().addColumn('number', 'text').execute();
	await plan().addColumn('numbered_on', 'text').execute();
}

async function createPlanRevision(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('plan_revision'))
		.addColumn('plan_id', 'text', (col) => col.notNull().references('plan.id'))
		.addColumn('revision', 'integer', (col) => col.notNull())
		.addColumn('content', 'text', (col) => col.notNull())
		.addColumn('saved_at', 'text', (col) => col.notNull())
		.addColumn('saved_by', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('plan_revision_pk', ['plan_id', 'revision'])
		.addCheckConstraint('plan_revision_from_1', sql`revision >= 1`)
		.execute();
	await appendOnly(db, 'plan_revision');
}

async function createPlanAgency(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('plan_agency'))
		.addColumn('plan_id', 'text', (col) => col.notNull().references('plan.id'))
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addPrimaryKeyConstraint('plan_agency_pk', ['plan_id', 'agency_id'])
		.execute();
	await db.schema
		.createIndex('plan_agency_by_agency')
		.on('plan_agency')
		.column('agency_id')
		.execute();
}

async function createPlanStep(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('plan_step'))
		.addColumn('plan_id', 'text', (col) => col.notNull().references('plan.id'))
		.addColumn('position', 'integer', (col) => col.notNull())
		.addColumn('at', 'text', (col) => col.notNull())
		.addColumn('actor', 'text', (col) => col.notNull())
		.addColumn('action', 'text', (col) => col.notNull())
		.addColumn('revision', 'integer', (col) => col.notNull())
		.addColumn('comment', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('plan_step_pk', ['plan_id', 'position'])
		.execute();
	await appendOnly(db, 'plan_step');
}

/** The bytes as base64: a text column is the same on both databases. */
async function createPlanFile(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('plan_file'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('plan_id', 'text', (col) => col.notNull().references('plan.id'))
		.addColumn('position', 'integer', (col) => col.notNull())
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addColumn('bytes', 'integer', (col) => col.notNull())
		.addColumn('content', 'text', (col) => col.notNull())
		.addColumn('added_at', 'text', (col) => col.notNull())
		.addColumn('added_by', 'text', (col) => col.notNull())
		.addUniqueConstraint('plan_file_position', ['plan_id', 'position'])
		.execute();
	await appendOnly(db, 'plan_file');
}

async function createSetting(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('setting'))
		.addColumn('name', 'text', (col) => col.primaryKey().notNull())
		.addColumn('value', 'text', (col) => col.notNull())
		.execute();
}
