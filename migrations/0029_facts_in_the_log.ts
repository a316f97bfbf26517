import { sql, type Kysely } from 'kysely';

/**
 * Finds what a log has of one kind, by the first bytes of its data: a log has tens of thousands of
 * receipts, and a questionnaire or two.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index log_entry_head on log_entry (survey_key, substr(data, 1, 9))`.execute(db);
}
