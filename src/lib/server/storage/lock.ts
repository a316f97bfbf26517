import { PostgresAdapter } from 'kysely';
import type { Tx } from './schema.ts';

/**
 * Holds one survey for this transaction, so that two sealers never add to the same tally.
 * SQLite needs nothing: its write transactions run one after another.
 */
export async function lockSurvey(tx: Tx, surveyId: string): Promise<void> {
	if (!(tx.getExecutor().adapter instanceof PostgresAdapter)) return;
	await tx
		.selectFrom('survey')
		.select('id')
		.where('id', '=', surveyId)
		.forNoKeyUpdate() // ballots that arrive meanwhile only share the key
		.execute();
}
