import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { filedUnderColumns } from '#lib/server/storage/filed-under.ts';
import { insertRows } from '#lib/server/storage/insert-rows.ts';
import type { InboxDb, InboxTx } from './schema.ts';

/** Appends ballots, with no word of who sent them: those of a file too, which have no receipt. */
export async function appendWaiting(
	tx: InboxTx,
	ballots: readonly FiledBallot[],
	newRowId: () => Uint8Array
): Promise<void> {
	const rows = ballots.map((ballot) => ({
		...filedUnderColumns(ballot),
		id: newRowId(),
		answers: ballot.answers
	}));
	await insertRows(tx, 'waiting', rows);
}

export interface WaitingCount {
	surveyId: string;
	agencyId: string;
	serviceCode: string;
	channel: FiledBallot['channel'];
	month: string;
	/** The sealing step that they go with; null where none has taken them. */
	step: string | null;
	ballots: number;
}

/** How many wait, apart for everything that results may be filtered by; no answers. */
export async function countWaiting(db: InboxDb, surveyId: string): Promise<WaitingCount[]> {
	const rows = await db
		.selectFrom('waiting')
		.where('survey_id', '=', surveyId)
		.select(['survey_id', 'agency_id', 'service_code', 'channel', 'month', 'step'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy(['survey_id', 'agency_id', 'service_code', 'channel', 'month', 'step'])
		.orderBy('agency_id')
		.orderBy('service_code')
		.orderBy('channel')
		.orderBy('month')
		.orderBy('step')
		.execute();
	return rows.map((row) => ({
		surveyId: row.survey_id,
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		channel: row.channel,
		month: row.month,
		step: row.step,
		ballots: row.ballots
	}));
}

/** A survey and agency for which something waits. */
export interface WaitingGroup {
	surveyId: string;
	agencyId: string;
	ballots: number;
}

/** How many wait for each survey and agency, in order. */
export async function listWaitingGroups(db: InboxDb): Promise<WaitingGroup[]> {
	const rows = await db
		.selectFrom('waiting')
		.select(['survey_id', 'agency_id'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy(['survey_id', 'agency_id'])
		.orderBy('survey_id')
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => ({
		surveyId: row.survey_id,
		agencyId: row.agency_id,
		ballots: row.ballots
	}));
}

/** Whether a ballot of this survey waits that no data lock holds. */
export async function isAnyWaiting(db: InboxDb, surveyId: string): Promise<boolean> {
	const row = await db
		.selectFrom('waiting')
		.select('survey_id')
		.where('survey_id', '=', surveyId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
