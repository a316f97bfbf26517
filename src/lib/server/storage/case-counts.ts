import { sql, type Selectable } from 'kysely';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Revised } from '#lib/domain/revision.ts';
import type { Database, Db, Tx } from './schema.ts';

/** A count as it is kept: with who entered it, and when. */
export interface CaseCountRecord extends CaseCount, Revised {
	/** A user name, or `cli`. */
	enteredBy: string;
	/** ISO 8601, UTC. */
	enteredAt: string;
	/** Came with the product as an example. */
	sample: boolean;
}

/** Which count of an agency. */
export type CaseKey = Pick<CaseCount, 'agencyId' | 'serviceCode' | 'period'>;

/** More than all services of a province have in one period. */
const MOST = 100_000;

/** @param agencyIds absent for all; @param period absent for all */
export interface CaseQuery {
	agencyIds?: readonly string[] | undefined;
	period?: Period | undefined;
	/** Of all that match; absent: all of them. */
	place?: { offset: number; limit: number };
}

/** The latest period first, an agency as a whole before its services. */
export async function listCaseCounts(
	db: Db,
	{ agencyIds, period, place }: CaseQuery
): Promise<CaseCountRecord[]> {
	if (agencyIds?.length === 0) return [];
	const rows = await db
		.selectFrom('case_count')
		.selectAll()
		.$if(agencyIds !== undefined, (query) => query.where('agency_id', 'in', agencyIds ?? []))
		.$if(period !== undefined, (query) => query.where('period', '=', period as Period))
		.orderBy('period', 'desc')
		.orderBy('agency_id')
		.orderBy('service_code')
		.offset(place?.offset ?? 0)
		.limit(place?.limit ?? MOST)
		.execute();
	return rows.map(toRecord);
}

/** Ids of the agencies that have counts of any part of a year. @param year `2024` */
export async function listAgenciesWithCases(db: Db, year: string): Promise<string[]> {
	const rows = await db
		.selectFrom('case_count')
		.select('agency_id')
		.distinct()
		.where('period', 'like', `${year}%` as Period)
		.orderBy('agency_id')
		.limit(MOST)
		.execute();
	return rows.map((it) => it.agency_id);
}

/** How many counts an agency has, of all periods. */
export async function countCaseCounts(db: Db, agencyId: string): Promise<number> {
	const row = await db
		.selectFrom('case_count')
		.select(sql<number>`cast(count(*) as integer)`.as('found')) // a bigint, so a string in pg
		.where('agency_id', '=', agencyId)
		.executeTakeFirstOrThrow();
	return row.found;
}

export async function findCaseCount(db: Db, key: CaseKey): Promise<CaseCountRecord | undefined> {
	const row = await db
		.selectFrom('case_count')
		.selectAll()
		.where('agency_id', '=', key.agencyId)
		.where('period', '=', key.period)
		.where('service_code', '=', key.serviceCode)
		.executeTakeFirst();
	return row && toRecord(row);
}

/** Where a record comes from. */
export type Entered = Pick<CaseCountRecord, 'enteredBy' | 'enteredAt' | 'sample'>;

/** @returns false where there is a count of this agency, service and period; nothing is written then */
export async function insertCaseCount(
	tx: Tx,
	count: CaseCount,
	entered: Entered
): Promise<boolean> {
	const added = await tx
		.insertInto('case_count')
		.values({ ...columnsOf(count, entered) })
		.onConflict((oc) => oc.columns(['agency_id', 'period', 'service_code']).doNothing())
		.returning('period')
		.executeTakeFirst();
	return added !== undefined;
}

/**
 * @param revision that the change was made from
 * @returns false where somebody else has changed it since; nothing is written then
 */
export async function updateCaseCount(
	tx: Tx,
	count: CaseCount,
	entered: Entered,
	revision: number
): Promise<boolean> {
	const updated = await tx
		.updateTable('case_count')
		.set({ ...columnsOf(count, entered), revision: revision + 1 })
		.where('agency_id', '=', count.agencyId)
		.where('period', '=', count.period)
		.where('service_code', '=', count.serviceCode)
		.where('revision', '=', revision)
		.returning('period')
		.executeTakeFirst();
	return updated !== undefined;
}

export function columnsOf(count: CaseCount, entered: Entered) {
	return {
		agency_id: count.agencyId,
		service_code: count.serviceCode,
		period: count.period,
		total: count.total ?? null,
		received: count.received ?? null,
		carried_over: count.carriedOver ?? null,
		finished: count.finished,
		on_time: count.onTime ?? null,
		late: count.late ?? null,
		still_open: count.open ?? null,
		source: count.source,
		as_of: count.asOf,
		entered_by: entered.enteredBy,
		entered_at: entered.enteredAt,
		sample: entered.sample ? 1 : 0
	};
}

function toRecord(row: Selectable<Database['case_count']>): CaseCountRecord {
	return {
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		period: row.period,
		...(row.total !== null && { total: row.total }),
		...(row.received !== null && { received: row.received }),
		...(row.carried_over !== null && { carriedOver: row.carried_over }),
		finished: row.finished,
		...(row.on_time !== null && { onTime: row.on_time }),
		...(row.late !== null && { late: row.late }),
		...(row.still_open !== null && { open: row.still_open }),
		source: row.source,
		asOf: row.as_of,
		enteredBy: row.entered_by,
		enteredAt: row.entered_at,
		revision: row.revision,
		sample: row.sample === 1
	};
}
