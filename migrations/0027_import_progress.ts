import type { Kysely } from 'kysely';

/** How far a file is that comes in, so that any server can tell whoever waits for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ['progress', 'progress_at'] as const) {
		await db.schema.alterTable('import_upload').addColumn(column, 'text').execute();
	}
	await db.schema.alterTable('import_upload').addColumn('stored_rows', 'integer').execute();
}
