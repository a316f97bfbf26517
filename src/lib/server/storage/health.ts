import type { Db } from './schema.ts';

/** Asks the database the smallest question about our own tables. */
export async function answers(db: Db): Promise<void> {
	await db.selectFrom('survey').select('id').limit(1).execute();
}
