import { PostgresAdapter } from 'kysely';
import type { Db, Tx } from './schema.ts';

/**
 * Holds one survey for this transaction, so that two sealers never add to the same tally.
 * SQLite needs nothing: its write transactions run one after another.
 */
export async function lockSurvey(tx: Tx, surveyId: string): Promise<void> {
	if (!isPostgresDb(tx)) return;
	await tx
		.selectFrom('survey')
		.select('id')
		.where('id', '=', surveyId)
		.forNoKeyUpdate() // ballots that arrive meanwhile only share the key
		.execute();
}

/** Whether a handle leads to PostgreSQL. */
export function isPostgresDb(db: Pick<Db, 'getExecutor'>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}
