import { sql } from 'kysely';
import type { InboxDb, InboxTx } from './schema.ts';
import type { Step } from './steps.ts';

export interface Receipt {
	receipt: string;
	surveyId: string;
	/** ISO day. */
	day: string;
	/** The number of the data lock that holds its ballot; absent while that waits. */
	lock?: number;
}

export async function findReceipt(db: InboxDb, receipt: string): Promise<Receipt | undefined> {
	const row = await db
		.selectFrom('receipt')
		.select(['receipt', 'survey_id', 'day', 'lock'])
		.where('receipt', '=', receipt)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		receipt: row.receipt,
		surveyId: row.survey_id,
		day: row.day,
		...(row.lock !== null && { lock: row.lock })
	};
}

/** Forgets the hashes of answers that came in before this ISO day; the receipts stay. */
export async function forgetAnswerHashes(db: InboxDb, before: string): Promise<void> {
	await db
		.updateTable('receipt')
		.set({ answers_hash: null })
		.where('day', '<', before)
		.where('answers_hash', 'is not', null)
		.execute();
}

/** A receipt that goes with a sealing step: where and when its ballot came in. */
export interface StepReceipt {
	receipt: string;
	agencyId: string;
	pointId: string;
	day: string;
}

/** The receipts of one sealing step, in order; none once they are marked. */
export async function listStepReceipts(
	db: InboxDb,
	surveyId: string,
	step: string
): Promise<StepReceipt[]> {
	const rows = await db
		.selectFrom('receipt')
		.select(['receipt', 'agency_id', 'point_id', 'day'])
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.where('lock', 'is', null)
		.orderBy('receipt')
		.execute();
	return rows.map((row) => ({
		receipt: row.receipt,
		agencyId: row.agency_id ?? '',
		pointId: row.point_id ?? '',
		day: row.day
	}));
}

/**
 * Writes down in which data lock the ballots of a step are, and forgets where they came in.
 * @param most how many receipts at a time: who sends a ballot waits for them
 * @returns how many were marked; 0 where none is left
 */
export async function markReceipts(
	tx: InboxTx,
	{ surveyId, agencyId, step }: Step,
	{ lock, most }: { lock: number; most: number }
): Promise<number> {
	const some = tx
		.selectFrom('receipt')
		.select('receipt')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('step', '=', step)
		.where('lock', 'is', null)
		.limit(most);
	const { numUpdatedRows } = await tx
		.updateTable('receipt')
		.set({ lock, step: null, agency_id: null, point_id: null })
		.where('survey_id', '=', surveyId)
		.where('receipt', 'in', some)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

export interface WaitingByPoint {
	pointId: string;
	agencyId: string;
	/** ISO day. */
	day: string;
	step: string | null;
	ballots: number;
}

/** Ballots that wait, by point, day and the step that they go with; in order. */
export async function countWaitingByPoint(
	db: InboxDb,
	surveyId: string
): Promise<WaitingByPoint[]> {
	const rows = await db
		.selectFrom('receipt')
		.select(['point_id', 'agency_id', 'day', 'step'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.where('survey_id', '=', surveyId)
		.where('lock', 'is', null)
		.groupBy(['point_id', 'agency_id', 'day', 'step'])
		.orderBy('point_id')
		.orderBy('agency_id')
		.orderBy('day')
		.orderBy('step')
		.execute();
	return rows.map((row) => ({
		pointId: row.point_id ?? '',
		agencyId: row.agency_id ?? '',
		day: row.day,
		step: row.step,
		ballots: row.ballots
	}));
}
