import type { Db, Tx } from './schema.ts';

/** @returns the short name of a survey; undefined before its first data lock */
export async function findSurveyKey(db: Db, surveyId: string): Promise<number | undefined> {
	const row = await db
		.selectFrom('survey_key')
		.select('key')
		.where('survey_id', '=', surveyId)
		.executeTakeFirst();
	return row?.key;
}

/** The same, given where there is none yet. Call it only with the survey locked. */
export async function giveSurveyKey(tx: Tx, surveyId: string): Promise<number> {
	const known = await findSurveyKey(tx, surveyId);
	if (known !== undefined) return known;
	const given = await tx
		.insertInto('survey_key')
		.values({ survey_id: surveyId })
		.returning('key')
		.executeTakeFirstOrThrow();
	return given.key;
}
