import { sql, type Selectable } from 'kysely';
import type { SlipBatch } from '#lib/domain/slip-batch.ts';
import type { Database, Db, Tx } from './schema.ts';

const MOST_BATCHES = 5000;

/** @returns the number that the survey's next batch gets; hold the survey's lock */
export async function nextBatchNumber(tx: Tx, surveyId: string): Promise<number> {
	const row = await tx
		.selectFrom('slip_batch')
		.where('survey_id', '=', surveyId)
		.select(sql<number>`cast(coalesce(max(number), 0) as integer)`.as('last'))
		.executeTakeFirstOrThrow();
	return row.last + 1;
}

/** @param request of the form that asked for the batch */
export async function insertBatch(tx: Tx, batch: SlipBatch, request: string): Promise<void> {
	await tx
		.insertInto('slip_batch')
		.values({
			id: batch.id,
			survey_id: batch.surveyId,
			number: batch.number,
			point_id: batch.pointId,
			agency_id: batch.agencyId,
			service_id: batch.serviceId ?? null,
			slips: batch.count,
			format: batch.format,
			hash: batch.hash,
			made_at: batch.madeAt,
			made_by: batch.madeBy,
			request
		})
		.execute();
}

/** Whether a form has made its batch already. */
export async function isRequestKnown(db: Db, surveyId: string, request: string): Promise<boolean> {
	const row = await db
		.selectFrom('slip_batch')
		.select('id')
		.where('survey_id', '=', surveyId)
		.where('request', '=', request)
		.executeTakeFirst();
	return row !== undefined;
}

export async function findBatch(db: Db, id: string): Promise<SlipBatch | undefined> {
	const row = await db.selectFrom('slip_batch').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toBatch(row);
}

export async function findBatchByNumber(
	db: Db,
	surveyId: string,
	number: number
): Promise<SlipBatch | undefined> {
	const row = await db
		.selectFrom('slip_batch')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row && toBatch(row);
}

/** The latest first. */
export async function listBatches(db: Db, surveyId: string): Promise<SlipBatch[]> {
	const rows = await db
		.selectFrom('slip_batch')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.orderBy('number', 'desc')
		.limit(MOST_BATCHES)
		.execute();
	return rows.map(toBatch);
}

function toBatch(row: Selectable<Database['slip_batch']>): SlipBatch {
	return {
		id: row.id,
		surveyId: row.survey_id,
		number: row.number,
		pointId: row.point_id,
		agencyId: row.agency_id,
		...(row.service_id !== null && { serviceId: row.service_id }),
		count: row.slips,
		format: row.format,
		hash: row.hash,
		madeAt: row.made_at,
		madeBy: row.made_by
	};
}
