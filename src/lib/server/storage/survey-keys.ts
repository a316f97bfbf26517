import type { Db, Tx } from './schema.ts';

/** Keys that were found or given within a transaction: they hold until it ends, and none outlives it. */
const keysOf = new WeakMap<Db, Map<string, number>>();

/** @returns the short name of a survey; undefined before its first data lock */
export async function findSurveyKey(db: Db, surveyId: string): Promise<number | undefined> {
	const known = keysOf.get(db)?.get(surveyId);
	if (known !== undefined) return known;
	const row = await db
		.selectFrom('survey_key')
		.select('key')
		.where('survey_id', '=', surveyId)
		.executeTakeFirst();
	if (row && db.isTransaction) remember(db, surveyId, row.key);
	return row?.key;
}

/** The same, given where there is none yet. Call it only with the survey locked. */
export async function giveSurveyKey(tx: Tx, surveyId: string): Promise<number> {
	const known = await findSurveyKey(tx, surveyId);
	if (known !== undefined) return known;
	const { key } = await tx
		.insertInto('survey_key')
		.values({ survey_id: surveyId })
		.returning('key')
		.executeTakeFirstOrThrow();
	return remember(tx, surveyId, key);
}

function remember(tx: Db, surveyId: string, key: number): number {
	const keys = keysOf.get(tx) ?? new Map<string, number>();
	keysOf.set(tx, keys.set(surveyId, key));
	return key;
}
