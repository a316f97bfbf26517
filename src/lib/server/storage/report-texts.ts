import type { Selectable } from 'kysely';
import { REPORT_FIELDS, type ReportTexts } from '#lib/domain/report-text.ts';
import type { Revised } from '#lib/domain/revision.ts';
import type { Database, Db, Tx } from './schema.ts';

/** Texts as they are kept: with who wrote them last, and when. */
export interface KeptReportTexts extends Revised {
	texts: ReportTexts;
	/** A user name. */
	writtenBy: string;
	/** ISO 8601, UTC. */
	writtenAt: string;
}

/** Whose report of which survey; `agencyId` is absent for that of the province. */
export interface ReportKey {
	surveyId: string;
	agencyId?: string | undefined;
}

export async function findReportTexts(
	db: Db,
	{ surveyId, agencyId = '' }: ReportKey
): Promise<KeptReportTexts | undefined> {
	const row = await db
		.selectFrom('report_text')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.executeTakeFirst();
	return row && toKept(row);
}

/** @returns false where texts of this report are kept already; nothing is written then */
export async function insertReportTexts(
	tx: Tx,
	{ surveyId, agencyId = '' }: ReportKey,
	kept: Omit<KeptReportTexts, 'revision'>
): Promise<boolean> {
	const added = await tx
		.insertInto('report_text')
		.values({ survey_id: surveyId, agency_id: agencyId, ...columnsOf(kept), revision: 1 })
		.onConflict((oc) => oc.columns(['survey_id', 'agency_id']).doNothing())
		.returning('revision')
		.executeTakeFirst();
	return added !== undefined;
}

/**
 * @param revision that the change was made from
 * @returns false where somebody else has changed them since; nothing is written then
 */
export async function updateReportTexts(
	tx: Tx,
	{ surveyId, agencyId = '' }: ReportKey,
	kept: Omit<KeptReportTexts, 'revision'>,
	revision: number
): Promise<boolean> {
	const updated = await tx
		.updateTable('report_text')
		.set({ ...columnsOf(kept), revision: revision + 1 })
		.where('survey_id', '=', surveyId)
		.where('agency_id', '=', agencyId)
		.where('revision', '=', revision)
		.returning('revision')
		.executeTakeFirst();
	return updated !== undefined;
}

function columnsOf({ texts, writtenBy, writtenAt }: Omit<KeptReportTexts, 'revision'>) {
	return { ...texts, written_by: writtenBy, written_at: writtenAt };
}

function toKept(row: Selectable<Database['report_text']>): KeptReportTexts {
	const texts = Object.fromEntries(REPORT_FIELDS.map((it) => [it, row[it]])) as ReportTexts;
	return { texts, writtenBy: row.written_by, writtenAt: row.written_at, revision: row.revision };
}
