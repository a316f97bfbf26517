import type { Kysely } from 'kysely';
import { strict } from './dialect.ts';

/** Activation slips: at most one an account; of its code only a keyed hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('staff_activation'))
		.addColumn('staff_id', 'text', (col) => col.primaryKey().notNull().references('staff.id'))
		.addColumn('code_hash', 'text', (col) => col.notNull())
		.addColumn('expires_at', 'text', (col) => col.notNull())
		.execute();
}
