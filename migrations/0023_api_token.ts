import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** What programs of other offices read results with; of the token itself only a keyed hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('api_token'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('name', 'text', (col) => col.notNull())
		.addColumn('token_hash', 'text', (col) => col.notNull())
		.addColumn('survey_id', 'text', (col) => col.references('survey.id'))
		.addColumn('agency_id', 'text', (col) => col.references('agency.id'))
		.addColumn('expires_at', 'text', (col) => col.notNull())
		.addColumn('made_by', 'text', (col) => col.notNull())
		.addColumn('made_at', 'text', (col) => col.notNull())
		.addColumn('revoked_by', 'text')
		.addColumn('revoked_at', 'text')
		.addColumn('last_used_on', 'text')
		.addUniqueConstraint('api_token_hash_once', ['token_hash'])
		.execute();
}
