import type { Db, Tx } from './schema.ts';

export interface DataLock {
	surveyId: string;
	/** From 1 in each survey. */
	lock: number;
	step: string;
	ballots: number;
	/** How many of the ballots came with a receipt. */
	receipts: number;
}

/** The number of the survey's last data lock; 0 before the first. */
export async function lastLock(db: Db, surveyId: string): Promise<number> {
	const row = await db
		.selectFrom('data_lock')
		.select((it) => it.fn.max('lock').as('lock'))
		.where('survey_id', '=', surveyId)
		.executeTakeFirst();
	return row?.lock ?? 0;
}

/** @returns the number of the data lock that this step became; undefined where it is not sealed */
export async function findLockOf(
	db: Db,
	surveyId: string,
	step: string
): Promise<number | undefined> {
	const row = await db
		.selectFrom('data_lock')
		.select('lock')
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.executeTakeFirst();
	return row?.lock;
}

/** Call it only with the survey locked. */
export async function insertDataLock(tx: Tx, it: DataLock): Promise<void> {
	const { surveyId: survey_id, lock, step, ballots, receipts } = it;
	await tx.insertInto('data_lock').values({ survey_id, lock, step, ballots, receipts }).execute();
}
