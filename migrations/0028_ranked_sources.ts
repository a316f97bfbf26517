import { sql, type Kysely } from 'kysely';
import { isSqlite } from './dialect.ts';

/**
 * By the ballots of which sources a survey ranks its agencies, as its plan said when it began: names
 * with a blank between; null for surveys from before there was a choice. Nobody changes it afterwards,
 * not even with the database in hand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('survey').addColumn('ranked_sources', 'text').execute();
	await (isSqlite(db) ? fixOnSqlite(db) : fixOnPostgres(db));
}

async function fixOnSqlite(db: Kysely<unknown>): Promise<void> {
	await sql`create trigger survey_ranking_fixed before update of ranked_sources on survey
		when new.ranked_sources is not old.ranked_sources
		begin select raise(abort, 'what ranks a survey is fixed'); end`.execute(db);
}

async function fixOnPostgres(db: Kysely<unknown>): Promise<void> {
	await sql`create or replace function refuse_ranking_change() returns trigger language plpgsql as
		$$ begin raise exception 'what ranks a survey is fixed'; end $$`.execute(db);
	await sql`create trigger survey_ranking_fixed before update on survey for each row
		when (new.ranked_sources is distinct from old.ranked_sources)
		execute function refuse_ranking_change()`.execute(db);
}
