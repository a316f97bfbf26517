import { sql, type Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** Agencies and services that are kept: found by any spelling, edited by several, following each other, with their files. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await widenAgency(db);
	await widenService(db);
	await fillSearchTexts(db);
	await createSuccession(db);
	await createCaseCount(db);
	await createIndexes(db);
}

async function widenAgency(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('agency').addColumn('superior', 'text').execute();
	await db.schema.alterTable('agency').addColumn('symbol', 'text').execute();
	await addRecordColumns(db, 'agency');
}

async function widenService(db: Kysely<unknown>): Promise<void> {
	await addRecordColumns(db, 'service');
}

async function addRecordColumns(db: Kysely<unknown>, table: 'agency' | 'service'): Promise<void> {
	const alter = () => db.schema.alterTable(table);
	await alter()
		.addColumn('search_text', 'text', (col) => col.notNull().defaultTo(''))
		.execute();
	await alter()
		.addColumn('revision', 'integer', (col) => col.notNull().defaultTo(1))
		.execute();
	await alter()
		.addColumn('sample', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
}

interface Named {
	id: string;
	code: string;
	name: string;
	name_en: string | null;
	search_text: string;
}
interface Catalogue {
	agency: Named;
	service: Named;
}

async function fillSearchTexts(db: Kysely<Catalogue>): Promise<void> {
	for (const table of ['agency', 'service'] as const) {
		const rows = await db.selectFrom(table).select(['id', 'code', 'name', 'name_en']).execute();
		for (const { id, code, name, name_en } of rows) {
			const search_text = plainText(`${code} ${name} ${name_en ?? ''}`);
			await db.updateTable(table).set({ search_text }).where('id', '=', id).execute();
		}
	}
}

/** As it stood when this shipped. */
function plainText(text: string): string {
	const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
	return bare
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

async function createSuccession(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('agency_succession'))
		.addColumn('predecessor_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('successor_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('kind', 'text', (col) => col.notNull())
		.addColumn('date', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('agency_succession_pk', ['predecessor_id', 'successor_id'])
		.addCheckConstraint('agency_succession_kind_known', sql`kind in ('merge', 'split', 'rename')`)
		.addCheckConstraint('agency_succession_of_two', sql`predecessor_id <> successor_id`)
		.execute();
}

async function createCaseCount(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('case_count'))
		.addColumn('agency_id', 'text', (col) => col.notNull().references('agency.id'))
		.addColumn('service_code', 'text', (col) => col.notNull())
		.addColumn('period', 'text', (col) => col.notNull())
		.addColumn('total', 'integer')
		.addColumn('received', 'integer')
		.addColumn('carried_over', 'integer')
		.addColumn('finished', 'integer', (col) => col.notNull())
		.addColumn('on_time', 'integer')
		.addColumn('late', 'integer')
		.addColumn('still_open', 'integer')
		.addColumn('source', 'text', (col) => col.notNull())
		.addColumn('as_of', 'text', (col) => col.notNull())
		.addColumn('entered_by', 'text', (col) => col.notNull())
		.addColumn('entered_at', 'text', (col) => col.notNull())
		.addColumn('revision', 'integer', (col) => col.notNull().defaultTo(1))
		.addColumn('sample', 'integer', (col) => col.notNull().defaultTo(0))
		.addPrimaryKeyConstraint('case_count_pk', ['agency_id', 'period', 'service_code'])
		.execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
	const index = (name: string, table: string, columns: string[]) =>
		db.schema.createIndex(name).on(table).columns(columns).execute();
	await index('agency_by_parent', 'agency', ['parent_id', 'code']);
	await index('agency_by_group', 'agency', ['comparison_group', 'code']);
	await index('service_by_name', 'service', ['agency_id', 'name', 'id']);
	await index('service_by_name_everywhere', 'service', ['name', 'id']);
	await index('agency_succession_by_successor', 'agency_succession', ['successor_id']);
	await index('case_count_by_period', 'case_count', ['period', 'agency_id']);
}
