import type { Kysely } from 'kysely';

/**
 * The version that a questionnaire was composed from, with agencies' own questions, when a survey was
 * opened; null for a questionnaire by itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('questionnaire').addColumn('core_code', 'text').execute();
	await db.schema.alterTable('questionnaire').addColumn('core_version', 'integer').execute();
}
