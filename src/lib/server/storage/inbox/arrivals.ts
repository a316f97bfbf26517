import { sql } from 'kysely';
import { isPostgresDb } from '#lib/server/storage/lock.ts';
import type { InboxDb, InboxTx } from './schema.ts';
import type { Step } from './steps.ts';

/** A receipt that goes with a step: where and when its ballot came in. */
export interface Arrival {
	receipt: string;
	agencyId: string;
	/** Empty where an earlier version has counted it. */
	pointId: string;
	/** ISO day. */
	day: string;
}

/** The receipts of a step, in order; none once it is sealed. */
export async function listArrivals(
	db: InboxDb,
	{ surveyId, step, agencyId }: Step
): Promise<Arrival[]> {
	const rows = await db
		.selectFrom('arrival')
		.select(['receipt', 'point_id', 'day'])
		.where('survey_id', '=', surveyId)
		.where('step', '=', step)
		.orderBy('receipt')
		.execute();
	return rows.map(({ receipt, point_id: pointId, day }) => ({ receipt, agencyId, pointId, day }));
}

/**
 * Forgets where, and on which day, ballots of a sealed step came in: all its receipts bear the day on
 * which they were sealed. Else who came in the last days of a month would be known by the month of a
 * ballot that is sealed with those of the next.
 * @param sealed the ISO day
 * @param most how many at a time: who sends a ballot waits for them
 * @returns whether none is left
 */
export async function removeArrivals(
	tx: InboxTx,
	{ surveyId, step }: Step,
	{ sealed, most }: { sealed: string; most: number }
): Promise<boolean> {
	const ofStep = sql<boolean>`survey_id = ${surveyId} and step = ${step}`;
	const inOrder = tx.selectFrom('arrival').select('receipt').where(ofStep).orderBy('receipt');
	const next = await inOrder.offset(most).limit(1).executeTakeFirst();
	const some = next ? sql<boolean>`${ofStep} and receipt < ${next.receipt}` : ofStep;
	// In PostgreSQL all: a receipt's row bears the number of the transaction that wrote it, as its slip's does.
	const before = isPostgresDb(tx) ? sql`` : sql`and day <> ${sealed}`;
	await sql`update receipt set day = ${sealed} where survey_id = ${surveyId}
		and receipt in (select receipt from arrival where ${some} ${before})`.execute(tx);
	await tx.deleteFrom('arrival').where(some).execute();
	return next === undefined;
}

export interface WaitingByPoint {
	pointId: string;
	agencyId: string;
	/** ISO day. */
	day: string;
	/** The name under which they are sealed; null while others join them. */
	step: string | null;
	ballots: number;
}

/** Ballots that wait, by point, day and the step that they go with; in order. */
export async function countWaitingByPoint(
	db: InboxDb,
	surveyId: string
): Promise<WaitingByPoint[]> {
	const rows = await db
		.selectFrom('arrival')
		.innerJoin('step', (on) =>
			on.onRef('step.survey_id', '=', 'arrival.survey_id').onRef('step.step', '=', 'arrival.step')
		)
		.select(['point_id', 'agency_id', 'day', 'sealing'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.where('step.survey_id', '=', surveyId)
		.where('lock', 'is', null)
		.groupBy(['point_id', 'agency_id', 'day', 'sealing'])
		.orderBy('point_id')
		.orderBy('agency_id')
		.orderBy('day')
		.orderBy('sealing')
		.execute();
	return rows.map((row) => ({
		pointId: row.point_id,
		agencyId: row.agency_id ?? '',
		day: row.day,
		step: row.sealing,
		ballots: row.ballots
	}));
}
