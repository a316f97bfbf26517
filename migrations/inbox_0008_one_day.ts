import { sql, type Kysely } from 'kysely';

// Imports nothing from src: a migration is frozen the day it ships.

/**
 * All receipts of a sealed step bear the same day, the latest of them: where a step began in one month
 * and was sealed in the next, the day led from a receipt to the only ballots of that month.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`update receipt set day = latest.day from (
			select r.survey_id, r.step, max(r.day) as day from receipt as r
			join step as s on s.survey_id = r.survey_id and s.step = r.step
			where s.lock is not null group by r.survey_id, r.step having min(r.day) <> max(r.day)
		) as latest where receipt.survey_id = latest.survey_id and receipt.step = latest.step
		and receipt.day <> latest.day`.execute(db);
}
