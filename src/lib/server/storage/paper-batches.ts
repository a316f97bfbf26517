import { sql, type Selectable } from 'kysely';
import type { BatchOutcome, PaperBatch } from '#lib/domain/paper/batch.ts';
import { parseRecheck } from '#lib/domain/paper/recheck.ts';
import type { Database, Db, Tx } from './schema.ts';

/** A batch with the papers that are typed again, which the first typist is never told. */
export interface StoredBatch extends PaperBatch {
	/** Ascending. */
	rechecked: readonly number[];
}

/** More bundles than a province's survey has; a list never grows past it. */
const MOST_BATCHES = 5_000;

/** The number that the next batch of this survey gets. Call it where the survey is locked. */
export async function nextBatchNumber(tx: Tx, surveyId: string): Promise<number> {
	const row = await tx
		.selectFrom('paper_batch')
		.where('survey_id', '=', surveyId)
		.select(sql<number>`cast(coalesce(max(number), 0) as integer)`.as('last'))
		.executeTakeFirstOrThrow();
	return row.last + 1;
}

export async function insertBatch(tx: Tx, batch: StoredBatch): Promise<void> {
	await tx
		.insertInto('paper_batch')
		.values({
			id: batch.id,
			survey_id: batch.surveyId,
			number: batch.number,
			agency_id: batch.agencyId,
			point_id: batch.pointId,
			papers: batch.papers,
			recheck: String(batch.recheck),
			rechecked: JSON.stringify(batch.rechecked),
			first_id: batch.firstId,
			second_id: batch.secondId,
			own_entry_reason: batch.ownEntryReason ?? null,
			created_at: batch.createdAt,
			settled_at: batch.settledAt ?? null,
			outcome: null
		})
		.execute();
}

export async function findBatch(db: Db, id: string): Promise<StoredBatch | undefined> {
	const row = await db
		.selectFrom('paper_batch')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	return row && toBatch(row);
}

export interface BatchFilter {
	surveyId?: string | undefined;
	/** Assigned to this staff member, whichever of the two passes. */
	typistId?: string | undefined;
}

/** The newest first. */
export async function listBatches(
	db: Db,
	{ surveyId, typistId }: BatchFilter
): Promise<StoredBatch[]> {
	let query = db.selectFrom('paper_batch').selectAll();
	if (surveyId !== undefined) query = query.where('survey_id', '=', surveyId);
	if (typistId !== undefined) {
		query = query.where((eb) =>
			eb.or([eb('first_id', '=', typistId), eb('second_id', '=', typistId)])
		);
	}
	const rows = await query
		.orderBy('created_at', 'desc')
		.orderBy('number', 'desc')
		.limit(MOST_BATCHES)
		.execute();
	return rows.map(toBatch);
}

/**
 * Gives one of the two typings to somebody else; what was typed stays whose it was.
 * @returns false where it is not `fromId`'s any more, or the batch is settled: nothing changed
 */
export async function passTyping(
	tx: Tx,
	{ id, pass }: { id: string; pass: 'first' | 'second' },
	{ fromId, toId }: { fromId: string; toId: string }
): Promise<boolean> {
	const column = `${pass}_id` as const;
	const { numUpdatedRows } = await tx
		.updateTable('paper_batch')
		.set({ [column]: toId })
		.where('id', '=', id)
		.where(column, '=', fromId)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** @returns false where it was settled already */
export async function markSettled(
	tx: Tx,
	id: string,
	{ at, outcome }: { at: string; outcome: BatchOutcome }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('paper_batch')
		.set({ settled_at: at, outcome: JSON.stringify(outcome) })
		.where('id', '=', id)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** What a settled batch came to. */
export interface SettledBatch {
	agencyId: string;
	outcome: BatchOutcome;
	/** Whether people of the rated agency were allowed to type it. */
	isOwnEntry: boolean;
}

/** Every settled batch of a survey, in order of number. */
export async function listSettled(db: Db, surveyId: string): Promise<SettledBatch[]> {
	const rows = await db
		.selectFrom('paper_batch')
		.select(['agency_id', 'outcome', 'own_entry_reason'])
		.where('survey_id', '=', surveyId)
		.orderBy('number')
		.limit(MOST_BATCHES)
		.execute();
	return rows.flatMap((row) =>
		row.outcome === null
			? []
			: [
					{
						agencyId: row.agency_id,
						outcome: JSON.parse(row.outcome) as BatchOutcome,
						isOwnEntry: row.own_entry_reason !== null
					}
				]
	);
}

function toBatch(row: Selectable<Database['paper_batch']>): StoredBatch {
	const { own_entry_reason: reason, settled_at: settledAt } = row;
	return {
		id: row.id,
		surveyId: row.survey_id,
		number: row.number,
		agencyId: row.agency_id,
		pointId: row.point_id,
		papers: row.papers,
		recheck: parseRecheck(row.recheck) ?? 'all',
		rechecked: JSON.parse(row.rechecked) as number[],
		firstId: row.first_id,
		secondId: row.second_id,
		...(reason !== null && { ownEntryReason: reason }),
		createdAt: row.created_at,
		...(settledAt !== null && { settledAt })
	};
}
