import { sql } from 'kysely';
import type { InboxDb } from './schema.ts';

/** Receipts that name a data lock which the main store does not have: it is older than the inbox. */
export async function countLostReceipts(
	db: InboxDb,
	surveyId: string,
	lastLock: number
): Promise<number> {
	const row = await db
		.selectFrom('receipt')
		.select(sql<number>`cast(count(*) as integer)`.as('receipts')) // a bigint, so a string in pg
		.where('survey_id', '=', surveyId)
		.where('step', 'in', lostSteps(db, surveyId, lastLock))
		.executeTakeFirstOrThrow();
	return row.receipts;
}

/** Forgets them, so that nobody is told that a lost ballot is kept, and it may be sent again. */
export async function removeLostReceipts(
	db: InboxDb,
	surveyId: string,
	lastLock: number
): Promise<number> {
	return db.transaction().execute(async (tx) => {
		const lost = lostSteps(tx, surveyId, lastLock);
		const receipts = tx.deleteFrom('receipt').where('survey_id', '=', surveyId);
		const removed = await receipts.where('step', 'in', lost).executeTakeFirst();
		const steps = tx.deleteFrom('step').where('survey_id', '=', surveyId);
		await steps.where('lock', '>', lastLock).execute();
		return Number(removed.numDeletedRows);
	});
}

function lostSteps(db: InboxDb, surveyId: string, lastLock: number) {
	return db
		.selectFrom('step')
		.select('step')
		.where('survey_id', '=', surveyId)
		.where('lock', '>', lastLock);
}

/** What is kept of a survey, beside its receipts. */
const OF_SURVEY = [
	'waiting_of_file',
	'waiting',
	'arrival',
	'step',
	'imported',
	'ended',
	'signed'
] as const;

/**
 * Forgets all of a survey that the main store does not have: nobody can seal what waits of it.
 * @returns how many receipts it had
 */
export async function forgetSurvey(db: InboxDb, surveyId: string): Promise<number> {
	return db.transaction().execute(async (tx) => {
		for (const table of OF_SURVEY) {
			await tx.deleteFrom(table).where('survey_id', '=', surveyId).execute();
		}
		const receipts = tx.deleteFrom('receipt').where('survey_id', '=', surveyId);
		return Number((await receipts.executeTakeFirst()).numDeletedRows);
	});
}

/** The last data lock that receipts name, by survey. */
export async function lastLocksOfReceipts(db: InboxDb): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('step')
		.select((it) => ['survey_id', it.fn.max('lock').as('lock')])
		.groupBy('survey_id')
		.execute();
	return new Map(rows.map((row) => [row.survey_id, row.lock ?? 0]));
}
