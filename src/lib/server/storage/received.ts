import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** What came in at one point for one agency on one day; never with answers. */
export interface Received {
	surveyId: string;
	pointId: string;
	agencyId: string;
	/** ISO day in Vietnam. */
	day: string;
	ballots: number;
}

/** Adds to what was counted; ballots are counted here when they are sealed, in the same transaction. */
export async function addReceived(tx: Tx, received: Received): Promise<void> {
	await tx
		.insertInto('received')
		.values({
			survey_id: received.surveyId,
			point_id: received.pointId,
			agency_id: received.agencyId,
			day: received.day,
			ballots: received.ballots
		})
		.onConflict((oc) =>
			oc
				.columns(['survey_id', 'point_id', 'agency_id', 'day'])
				.doUpdateSet({ ballots: sql<number>`received.ballots + excluded.ballots` })
		)
		.execute();
}

/** Sealed ballots by point over all days, in order of point. */
export async function countByPoint(
	db: Db,
	surveyId: string
): Promise<{ pointId: string; agencyId: string; ballots: number }[]> {
	const rows = await db
		.selectFrom('received')
		.where('survey_id', '=', surveyId)
		.select(['point_id', 'agency_id'])
		.select(sql<number>`cast(sum(ballots) as integer)`.as('ballots'))
		.groupBy(['point_id', 'agency_id'])
		.orderBy('point_id')
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => ({
		pointId: row.point_id,
		agencyId: row.agency_id,
		ballots: row.ballots
	}));
}

/** Sealed ballots by agency, point and day, in order of day. */
export async function countByDay(db: Db, surveyId: string): Promise<Received[]> {
	const rows = await db
		.selectFrom('received')
		.where('survey_id', '=', surveyId)
		.select(['survey_id', 'point_id', 'agency_id', 'day', 'ballots'])
		.orderBy('day')
		.orderBy('point_id')
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => ({
		surveyId: row.survey_id,
		pointId: row.point_id,
		agencyId: row.agency_id,
		day: row.day,
		ballots: row.ballots
	}));
}
