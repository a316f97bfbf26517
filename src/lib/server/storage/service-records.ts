import { sql, type ExpressionBuilder } from 'kysely';
import type { Service, ServiceRecord } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { serviceColumns, toService } from './services.ts';
import type { Database, Db, ServiceRow, Tx } from './schema.ts';

/** Which services a page lists. */
export interface ServiceQuery {
	/** Only of these agencies; absent for all. */
	agencyIds?: readonly string[] | undefined;
	/** Words of the code or a name, in any spelling; '' for all. */
	search: string;
}

/** In order of name, from the `offset`th on. */
export async function listServiceRecords(
	db: Db,
	query: ServiceQuery,
	{ offset, limit }: { offset: number; limit: number }
): Promise<ServiceRecord[]> {
	if (query.agencyIds?.length === 0) return [];
	const rows = await db
		.selectFrom('service')
		.selectAll()
		.where((eb) => matches(eb, query))
		.orderBy('name')
		.orderBy('id')
		.offset(offset)
		.limit(limit)
		.execute();
	return rows.map(toRecord);
}

export async function countServiceRecords(db: Db, query: ServiceQuery): Promise<number> {
	if (query.agencyIds?.length === 0) return 0;
	const row = await db
		.selectFrom('service')
		.select(sql<number>`cast(count(*) as integer)`.as('found')) // a bigint, so a string in pg
		.where((eb) => matches(eb, query))
		.executeTakeFirstOrThrow();
	return row.found;
}

function matches(eb: ExpressionBuilder<Database, 'service'>, query: ServiceQuery) {
	const words = plainText(query.search).split(' ').filter(Boolean);
	return eb.and([
		...words.map((word) => eb('search_text', 'like', `%${word}%`)),
		...(query.agencyIds ? [eb('agency_id', 'in', query.agencyIds)] : [])
	]);
}

export async function findServiceRecord(
	db: Db,
	agencyId: string,
	code: string
): Promise<ServiceRecord | undefined> {
	const row = await db
		.selectFrom('service')
		.selectAll()
		.where('agency_id', '=', agencyId)
		.where('code', '=', code)
		.executeTakeFirst();
	return row && toRecord(row);
}

/** @returns false where the agency has the code already; nothing is written then */
export async function addService(tx: Tx, service: Service): Promise<boolean> {
	const added = await tx
		.insertInto('service')
		.values({ id: service.id, ...serviceColumns(service) })
		.onConflict((oc) => oc.columns(['agency_id', 'code']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return added !== undefined;
}

/**
 * Changes everything but id, agency and code.
 * @param service with the revision that the change was made from
 * @returns false where somebody else has changed it since; nothing is written then
 */
export async function updateService(
	tx: Tx,
	service: Omit<ServiceRecord, 'sample'>
): Promise<boolean> {
	const { id, revision } = service;
	const updated = await tx
		.updateTable('service')
		.set({ ...serviceColumns(service), revision: revision + 1 })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returning('id')
		.executeTakeFirst();
	return updated !== undefined;
}

function toRecord(row: ServiceRow): ServiceRecord {
	return { ...toService(row), revision: row.revision, sample: row.sample === 1 };
}
