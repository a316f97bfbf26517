import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { toFiledUnder } from '#lib/server/storage/filed-under.ts';
import type { InboxDb, InboxTx } from './schema.ts';

/**
 * A sealing step: the ballots of one survey and agency that are sealed together. Its name is written
 * on them before anything else is done, so that whoever goes on after a crash seals the very same.
 */
export interface Step {
	surveyId: string;
	agencyId: string;
	step: string;
}

/**
 * How many wait for one survey and agency and belong to no step; asked after every ballot, so it
 * reads the index alone.
 */
export async function countUnclaimed(
	db: InboxDb,
	surveyId: string,
	agencyId: string
): Promise<number> {
	const row = await db
		.selectFrom('waiting')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', 'is', null)
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.executeTakeFirstOrThrow();
	return row.ballots;
}

/** The steps of a survey and agency that were begun and not finished, in order of name. */
export async function listOpenSteps(
	db: InboxDb,
	surveyId: string,
	agencyId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom('waiting')
		.select('step')
		.distinct()
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', 'is not', null)
		.orderBy('step')
		.execute();
	return rows.flatMap(({ step }) => (step === null ? [] : [step]));
}

/**
 * Names the step on all that waits for its survey and agency and belongs to no other step, and on the
 * receipts. Call it with the survey held alone, or a receipt could be named whose ballot is not.
 */
export async function claim(tx: InboxTx, { surveyId, agencyId, step }: Step): Promise<void> {
	await tx
		.updateTable('waiting')
		.set({ step })
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', 'is', null)
		.execute();
	await tx
		.updateTable('receipt')
		.set({ step })
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('lock', 'is', null)
		.where('step', 'is', null)
		.execute();
}

/** The ballots of a step, in the order of their random names. */
export async function listStepBallots(
	db: InboxDb,
	{ surveyId, agencyId, step }: Step
): Promise<FiledBallot[]> {
	const rows = await db
		.selectFrom('waiting')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', '=', step)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...toFiledUnder(row), answers: row.answers }));
}

/**
 * Removes ballots of a step that was sealed.
 * @param most how many at a time: who sends a ballot waits for them
 * @returns how many were removed; 0 where none is left
 */
export async function removeSome(
	tx: InboxTx,
	{ surveyId, agencyId, step }: Step,
	most: number
): Promise<number> {
	const some = tx
		.selectFrom('waiting')
		.select('id')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', '=', step)
		.limit(most);
	const { numDeletedRows } = await tx
		.deleteFrom('waiting')
		.where('survey_id', '=', surveyId)
		.where('id', 'in', some)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
