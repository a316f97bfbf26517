import type { Db, Tx } from './schema.ts';

const MOST_MAKERS = 200;

/** An account that may make slips of a survey though it is not the department's. */
export interface SlipMaker {
	staffId: string;
	username: string;
}

export async function isSlipMaker(db: Db, surveyId: string, staffId: string): Promise<boolean> {
	const row = await db
		.selectFrom('slip_maker')
		.select('staff_id')
		.where('survey_id', '=', surveyId)
		.where('staff_id', '=', staffId)
		.executeTakeFirst();
	return row !== undefined;
}

/** In order of user name. */
export async function listSlipMakers(db: Db, surveyId: string): Promise<SlipMaker[]> {
	const rows = await db
		.selectFrom('slip_maker')
		.innerJoin('staff', 'staff.id', 'slip_maker.staff_id')
		.select(['slip_maker.staff_id', 'staff.username'])
		.where('slip_maker.survey_id', '=', surveyId)
		.orderBy('staff.username')
		.limit(MOST_MAKERS)
		.execute();
	return rows.map((row) => ({ staffId: row.staff_id, username: row.username }));
}

/** @returns false where it was named before */
export async function insertSlipMaker(tx: Tx, surveyId: string, staffId: string): Promise<boolean> {
	const added = await tx
		.insertInto('slip_maker')
		.values({ survey_id: surveyId, staff_id: staffId })
		.onConflict((oc) => oc.columns(['survey_id', 'staff_id']).doNothing())
		.returning('staff_id')
		.executeTakeFirst();
	return added !== undefined;
}

/** @returns false where it was not named */
export async function deleteSlipMaker(tx: Tx, surveyId: string, staffId: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('slip_maker')
		.where('survey_id', '=', surveyId)
		.where('staff_id', '=', staffId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
