import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { filedUnderColumns } from '#lib/server/storage/filed-under.ts';
import { insertRows } from '#lib/server/storage/insert-rows.ts';
import type { InboxDb, InboxTx, WaitingTable } from './schema.ts';

/** How ballots are appended. */
interface Appending {
	/** Which step a ballot joins. */
	stepOf: (ballot: FiledBallot) => string;
	newRowId: () => Uint8Array;
	/** Of the file or batch that they came with; absent for what citizens sent. */
	name?: string;
}

/** Of ballots of one survey. */
type WaitingKey = Pick<WaitingTable, 'step' | 'id'>;

/** Appends ballots, with no word of who sent them. */
export async function appendWaiting(
	tx: InboxTx,
	ballots: readonly FiledBallot[],
	{ stepOf, newRowId, name }: Appending
): Promise<void> {
	const rows = ballots.map((ballot) => ({
		step: stepOf(ballot),
		id: newRowId(),
		...filedUnderColumns(ballot),
		answers: ballot.answers
	}));
	// In the order of their random names: a tree takes them twice as fast, and the file's is not to be seen.
	rows.sort(byKey);
	await insertRows(tx, 'waiting', rows);
	if (name === undefined) return;
	const ofFile = rows.map(({ survey_id, step, id }) => ({ survey_id, step, id, name }));
	await insertRows(tx, 'waiting_of_file', ofFile);
}

function byKey(a: WaitingKey, b: WaitingKey): number {
	return a.step === b.step ? Buffer.compare(a.id, b.id) : a.step < b.step ? -1 : 1;
}

export interface WaitingCount {
	surveyId: string;
	agencyId: string;
	serviceCode: string;
	channel: FiledBallot['channel'];
	month: string;
	/** The name under which they are sealed; null while others join them. */
	step: string | null;
	ballots: number;
}

/** How many wait, apart for everything that results may be filtered by; no answers. */
export async function countWaiting(db: InboxDb, surveyId: string): Promise<WaitingCount[]> {
	const rows = await unsealed(db, surveyId)
		.select(['waiting.agency_id', 'service_code', 'channel', 'month', 'sealing'])
		.select(sql<number>`cast(count(*) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy(['waiting.agency_id', 'service_code', 'channel', 'month', 'sealing'])
		.orderBy('waiting.agency_id')
		.orderBy('service_code')
		.orderBy('channel')
		.orderBy('month')
		.orderBy('sealing')
		.execute();
	return rows.map((row) => ({
		surveyId,
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		channel: row.channel,
		month: row.month,
		step: row.sealing,
		ballots: row.ballots
	}));
}

/** Whether a ballot of this survey waits that no data lock holds. */
export async function isAnyWaiting(db: InboxDb, surveyId: string): Promise<boolean> {
	const row = await unsealed(db, surveyId).select('waiting.step').limit(1).executeTakeFirst();
	return row !== undefined;
}

/** Whether a receipt of this survey came in whose ballot no data lock holds. */
export async function isAnyArrival(db: InboxDb, surveyId: string): Promise<boolean> {
	const row = await db
		.selectFrom('step')
		.innerJoin('arrival', (on) =>
			on.onRef('arrival.survey_id', '=', 'step.survey_id').onRef('arrival.step', '=', 'step.step')
		)
		.select('arrival.step')
		.where('step.survey_id', '=', surveyId)
		.where('step.lock', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

function unsealed(db: InboxDb, surveyId: string) {
	return db
		.selectFrom('step')
		.innerJoin('waiting', (on) =>
			on.onRef('waiting.survey_id', '=', 'step.survey_id').onRef('waiting.step', '=', 'step.step')
		)
		.where('step.survey_id', '=', surveyId)
		.where('step.lock', 'is', null);
}
