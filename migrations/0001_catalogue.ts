import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.
export async function up(db: Kysely<unknown>): Promise<void> {
	await createAgency(db);
	await createService(db);
	await createQuestionnaire(db);
	await createPlan(db);
	await createSurvey(db);
	await createPoint(db);
	await createPointAgency(db);
}

async function createAgency(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('agency'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('code', 'text', (col) => col.notNull().unique())
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('name_en', 'text')
		.addColumn('comparison_group', 'text')
		.addColumn('parent_id', 'text', (col) => col.references('agency.id'))
		.addColumn('hotline', 'text')
		.addColumn('valid_from', 'text', (col) => col.notNull())
		.addColumn('valid_to', 'text')
		.execute();
}

async function createService(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('service'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('code', 'text', (col) => col.notNull())
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('name_en', 'text')
		.addColumn('field', 'text')
		.addUniqueConstraint('service_code_once_per_agency', ['agency_id', 'code'])
		.addCheckConstraint('service_code_not_reserved', sql`code not in ('', 'other')`)
		.execute();
}

async function createQuestionnaire(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('questionnaire'))
		.addColumn('code', 'text', (col) => col.notNull())
		.addColumn('version', 'integer', (col) => col.notNull())
		.addColumn('document', 'text', (col) => col.notNull())
		.addColumn('created_at', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('questionnaire_pk', ['code', 'version'])
		.addCheckConstraint('questionnaire_version_from_1', sql`version >= 1`)
		.execute();
	await appendOnly(db, 'questionnaire');
}

async function createPlan(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('plan'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('title', 'text', (col) => col.notNull())
		.addColumn('title_en', 'text')
		.addColumn('period_start', 'text', (col) => col.notNull())
		.addColumn('period_end', 'text', (col) => col.notNull())
		.addColumn('status', 'text', (col) => col.notNull())
		.addCheckConstraint(
			'plan_status_known',
			sql`status in ('draft', 'submitted', 'approved', 'running', 'closed', 'published')`
		)
		.execute();
}

async function createSurvey(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('survey'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('plan_id', 'text', (col) => col.notNull().references('plan.id'))
		.addColumn('title', 'text', (col) => col.notNull())
		.addColumn('title_en', 'text')
		.addColumn('status', 'text', (col) => col.notNull())
		.addColumn('questionnaire_code', 'text', (col) => col.notNull())
		.addColumn('questionnaire_version', 'integer', (col) => col.notNull())
		.addColumn('opens_at', 'text', (col) => col.notNull())
		.addColumn('closes_at', 'text')
		.addColumn('sample', 'integer', (col) => col.notNull())
		.addForeignKeyConstraint(
			'survey_questionnaire',
			['questionnaire_code', 'questionnaire_version'],
			'questionnaire',
			['code', 'version']
		)
		.addCheckConstraint(
			'survey_status_known',
			sql`status in ('draft', 'open', 'closed', 'published')`
		)
		.addCheckConstraint('survey_sample_flag', sql`sample in (0, 1)`)
		.execute();
}

async function createPoint(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('point'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('code', 'text', (col) => col.notNull().unique())
		.addColumn('survey_id', 'text', (col) => col.notNull().references('survey.id'))
		.addColumn('kind', 'text', (col) => col.notNull())
		.addColumn('channel', 'text', (col) => col.notNull())
		.addColumn('assurance', 'text', (col) => col.notNull())
		.addColumn('label', 'text')
		.addColumn('label_en', 'text')
		.addColumn('service_id', 'text', (col) => col.references('service.id'))
		.addColumn('chooses_service', 'integer', (col) => col.notNull())
		.addCheckConstraint('point_kind_known', sql`kind in ('agency', 'hall')`)
		.addCheckConstraint('point_chooses_service_flag', sql`chooses_service in (0, 1)`)
		.addCheckConstraint('point_code_upper_case', sql`code = upper(code)`)
		.execute();
}

async function createPointAgency(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('point_agency'))
		.addColumn('point_id', 'text', (col) => col.notNull().references('point.id'))
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('position', 'integer', (col) => col.notNull())
		.addPrimaryKeyConstraint('point_agency_pk', ['point_id', 'agency_id'])
		.execute();
}
