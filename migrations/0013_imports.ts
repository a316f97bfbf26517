import { type Kysely } from 'kysely';
import { appendOnly, isSqlite, strict } from './dialect.ts';

/** Files on their way in, what was decided about their columns, and which files came in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createUpload(db);
	await createMemory(db);
	await createImportFile(db);
}

async function createUpload(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('import_upload'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('kind', 'text', (col) => col.notNull())
		.addColumn('setup', 'text', (col) => col.notNull())
		.addColumn('file_name', 'text', (col) => col.notNull())
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addColumn('bytes', isSqlite(db) ? 'blob' : 'bytea', (col) => col.notNull())
		.addColumn('mapping', 'text')
		.addColumn('created_at', 'text', (col) => col.notNull())
		.execute();
	await db.schema
		.createIndex('import_upload_by_age')
		.on('import_upload')
		.column('created_at')
		.execute();
}

async function createMemory(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('import_memory'))
		.addColumn('scope', 'text', (col) => col.notNull())
		.addColumn('field', 'text', (col) => col.notNull())
		.addColumn('found', 'text', (col) => col.notNull())
		.addColumn('meaning', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('import_memory_pk', ['scope', 'field', 'found'])
		.execute();
}

async function createImportFile(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('import_file'))
		.addColumn('kind', 'text', (col) => col.notNull())
		.addColumn('sha256', 'text', (col) => col.notNull())
		.addColumn('rows', 'integer', (col) => col.notNull())
		.addColumn('imported_by', 'text', (col) => col.notNull())
		.addColumn('imported_at', 'text', (col) => col.notNull())
		.addPrimaryKeyConstraint('import_file_pk', ['kind', 'sha256'])
		.execute();
	await appendOnly(db, 'import_file');
}
