import { sql } from 'kysely';
import type { FiledUnder } from '#lib/domain/ballot.ts';
import { filedUnderColumns, toFiledUnder } from './filed-under.ts';
import type { Db, TallyRow, Tx } from './schema.ts';

/** A kept tally as the database has it: the counts packed (`packCounts`). */
export interface PackedCell extends FiledUnder {
	ballots: number;
	/**
	 * Ballots when the parts of its agency were last shown while ballots came in; absent as long as
	 * they are.
	 */
	lastShown?: number;
	counts: string;
}

const CELL_KEY = [
	'survey_id',
	'agency_id',
	'service_code',
	'channel',
	'assurance',
	'month',
	'questionnaire_version'
] as const;

/** The cells of a survey, in order of key. Their number does not grow with the ballots. */
export async function listCells(db: Db, surveyId: string): Promise<PackedCell[]> {
	let query = db.selectFrom('tally').selectAll().where('survey_id', '=', surveyId);
	for (const column of CELL_KEY) query = query.orderBy(column);
	const rows = await query.execute();
	return rows.map(toCell);
}

/** @returns undefined where no ballot is filed there yet */
export async function findCell(tx: Tx, filed: FiledUnder): Promise<PackedCell | undefined> {
	const key = filedUnderColumns(filed);
	let query = tx.selectFrom('tally').selectAll();
	for (const column of CELL_KEY) query = query.where(column, '=', key[column]);
	const row = await query.executeTakeFirst();
	return row && toCell(row);
}

/** Writes the cell, whether it is there or not. Call it only where no other sealer runs. */
export async function putCell(tx: Tx, cell: PackedCell): Promise<void> {
	const { ballots, lastShown: last_shown = null, counts } = cell;
	const figures = { ballots, last_shown, counts };
	await tx
		.insertInto('tally')
		.values({ ...filedUnderColumns(cell), ...figures })
		.onConflict((oc) => oc.columns([...CELL_KEY]).doUpdateSet(figures))
		.execute();
}

/** Whether the parts of this agency are no longer shown while ballots come in. */
export async function isHeld(tx: Tx, surveyId: string, agencyId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('tally')
		.select('last_shown')
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('last_shown', 'is not', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Keeps of each cell of this agency how many ballots it has now. */
export async function holdCells(tx: Tx, surveyId: string, agencyId: string): Promise<void> {
	await tx
		.updateTable('tally')
		.set((eb) => ({ last_shown: eb.ref('ballots') }))
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.execute();
}

/** Of a heading whose last ballot was voided. */
export async function deleteCell(tx: Tx, filed: FiledUnder): Promise<void> {
	const key = filedUnderColumns(filed);
	let query = tx.deleteFrom('tally');
	for (const column of CELL_KEY) query = query.where(column, '=', key[column]);
	await query.execute();
}

function toCell(row: TallyRow): PackedCell {
	const { ballots, last_shown: lastShown, counts } = row;
	return { ...toFiledUnder(row), ballots, counts, ...(lastShown !== null && { lastShown }) };
}

/** Sealed ballots by agency, in order of agency. */
export async function countSealed(
	db: Db,
	surveyId: string,
	channel?: TallyRow['channel']
): Promise<{ agencyId: string; ballots: number }[]> {
	const rows = await db
		.selectFrom('tally')
		.where('survey_id', '=', surveyId)
		.$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? 'slip'))
		.select('agency_id')
		.select(sql<number>`cast(sum(ballots) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy('agency_id')
		.orderBy('agency_id')
		.execute();
	return rows.map((row) => ({ agencyId: row.agency_id, ballots: row.ballots }));
}

/** Sealed ballots by agency and channel, in their order. */
export async function countSealedByChannel(
	db: Db,
	surveyId: string
): Promise<{ agencyId: string; channel: TallyRow['channel']; ballots: number }[]> {
	const rows = await db
		.selectFrom('tally')
		.where('survey_id', '=', surveyId)
		.select(['agency_id', 'channel'])
		.select(sql<number>`cast(sum(ballots) as integer)`.as('ballots')) // a bigint, so a string in pg
		.groupBy(['agency_id', 'channel'])
		.orderBy('agency_id')
		.orderBy('channel')
		.execute();
	return rows.map((row) => ({
		agencyId: row.agency_id,
		channel: row.channel,
		ballots: row.ballots
	}));
}

/** Sealed ballots by agency and procedure, in their order. */
export async function countSealedByService(
	db: Db,
	surveyId: string
): Promise<{ agencyId: string; serviceCode: string; ballots: number }[]> {
	const rows = await db
		.selectFrom('tally')
		.where('survey_id', '=', surveyId)
		.select(['agency_id', 'service_code'])
		.select(sql<number>`cast(sum(ballots) as integer)`.as('ballots'))
		.groupBy(['agency_id', 'service_code'])
		.orderBy('agency_id')
		.orderBy('service_code')
		.execute();
	return rows.map((row) => ({
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		ballots: row.ballots
	}));
}
