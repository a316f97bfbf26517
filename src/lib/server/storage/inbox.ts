import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { filedUnderColumns, toFiledUnder } from './filed-under.ts';
import type { Db, Tx } from './schema.ts';

/** Rows of one insert: SQLite binds at most 32,766 values, a ballot that waits has nine. */
const ROWS_PER_INSERT = 1000;

/** A ballot that was acknowledged and waits to be sealed with others. */
export interface WaitingBallot extends FiledBallot {
	receipt: string;
}

export async function appendToInbox(tx: Tx, ballot: WaitingBallot): Promise<void> {
	await appendAllToInbox(tx, [ballot]);
}

export async function appendAllToInbox(tx: Tx, ballots: readonly WaitingBallot[]): Promise<void> {
	for (let start = 0; start < ballots.length; start += ROWS_PER_INSERT) {
		const rows = ballots.slice(start, start + ROWS_PER_INSERT).map((ballot) => ({
			...filedUnderColumns(ballot),
			receipt: ballot.receipt,
			answers: ballot.answers
		}));
		await tx.insertInto('inbox').values(rows).execute();
	}
}

export interface WaitingCount {
	surveyId: string;
	agencyId: string;
	serviceCode: string;
	channel: FiledBallot['channel'];
	month: string;
	ballots: number;
}

/** How many wait, apart for everything that results may be filtered by; no answers. */
export async function countWaiting(db: Db, surveyId?: string): Promise<WaitingCount[]> {
	const rows = await db
		.selectFrom('inbox')
		.$if(surveyId !== undefined, (query) => query.where('survey_id', '=', surveyId ?? ''))
		.select(['survey_id', 'agency_id', 'service_code', 'channel', 'month'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy(['survey_id', 'agency_id', 'service_code', 'channel', 'month'])
		.orderBy('survey_id')
		.orderBy('agency_id')
		.orderBy('service_code')
		.orderBy('channel')
		.orderBy('month')
		.execute();
	return rows.map((row) => ({
		surveyId: row.survey_id,
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		channel: row.channel,
		month: row.month,
		ballots: row.ballots
	}));
}

/** How many wait for one survey and agency; asked after every ballot, so it reads the index alone. */
export async function countWaitingFor(db: Db, surveyId: string, agencyId: string): Promise<number> {
	const row = await db
		.selectFrom('inbox')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.executeTakeFirstOrThrow();
	return row.ballots;
}

/** Removes and returns all that waits for one survey and agency. */
export async function takeFromInbox(
	tx: Tx,
	surveyId: string,
	agencyId: string
): Promise<WaitingBallot[]> {
	const rows = await tx
		.deleteFrom('inbox')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.returningAll()
		.execute();
	return rows.map((row) => ({
		...toFiledUnder(row),
		receipt: row.receipt,
		answers: row.answers
	}));
}

/** Whether the ballot of this receipt still waits. */
export async function isWaiting(db: Db, receipt: string): Promise<boolean> {
	const row = await db
		.selectFrom('inbox')
		.select('receipt')
		.where('receipt', '=', receipt)
		.executeTakeFirst();
	return row !== undefined;
}
