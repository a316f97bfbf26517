import { sql, type ExpressionBuilder } from 'kysely';
import type { Agency, AgencyRecord } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { agencyColumns, toAgency } from './agencies.ts';
import type { AgencyRow, Database, Db, Tx } from './schema.ts';

/** Which agencies a page lists. */
export interface AgencyQuery {
	/** Only these; absent for all. */
	agencyIds?: readonly string[] | undefined;
	/** Words of the code or a name, in any spelling; '' for all. */
	search: string;
	/** '' for all. */
	group: string;
	/** ISO day on which they existed; '' for any time. */
	on: string;
	/** Only those right below it. */
	parentId?: string | undefined;
}

/** In order of code, from the `offset`th on. */
export async function listAgencyRecords(
	db: Db,
	query: AgencyQuery,
	{ offset, limit }: { offset: number; limit: number }
): Promise<AgencyRecord[]> {
	if (query.agencyIds?.length === 0) return [];
	const rows = await db
		.selectFrom('agency')
		.selectAll()
		.where((eb) => matches(eb, query))
		.orderBy('code')
		.offset(offset)
		.limit(limit)
		.execute();
	return rows.map(toRecord);
}

export async function countAgencyRecords(db: Db, query: AgencyQuery): Promise<number> {
	if (query.agencyIds?.length === 0) return 0;
	const row = await db
		.selectFrom('agency')
		.select(sql<number>`cast(count(*) as integer)`.as('found')) // a bigint, so a string in pg
		.where((eb) => matches(eb, query))
		.executeTakeFirstOrThrow();
	return row.found;
}

function matches(eb: ExpressionBuilder<Database, 'agency'>, query: AgencyQuery) {
	const words = plainText(query.search).split(' ').filter(Boolean);
	return eb.and([
		...words.map((word) => eb('search_text', 'like', `%${word}%`)),
		...(query.agencyIds ? [eb('id', 'in', query.agencyIds)] : []),
		...(query.group === '' ? [] : [eb('comparison_group', '=', query.group)]),
		...(query.parentId === undefined ? [] : [eb('parent_id', '=', query.parentId)]),
		...(query.on === ''
			? []
			: [
					eb('valid_from', '<=', query.on),
					eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', query.on)])
				])
	]);
}

export async function findAgencyRecord(db: Db, code: string): Promise<AgencyRecord | undefined> {
	const row = await db.selectFrom('agency').selectAll().where('code', '=', code).executeTakeFirst();
	return row && toRecord(row);
}

/** @returns false where the code is taken; nothing is written then */
export async function addAgency(tx: Tx, agency: Agency): Promise<boolean> {
	const added = await tx
		.insertInto('agency')
		.values({ id: agency.id, ...agencyColumns(agency) })
		.onConflict((oc) => oc.column('code').doNothing())
		.returning('id')
		.executeTakeFirst();
	return added !== undefined;
}

/**
 * Changes everything but id and code.
 * @param agency with the revision that the change was made from
 * @returns false where somebody else has changed it since; nothing is written then
 */
export async function updateAgency(tx: Tx, agency: Omit<AgencyRecord, 'sample'>): Promise<boolean> {
	const { id, revision } = agency;
	const updated = await tx
		.updateTable('agency')
		.set({ ...agencyColumns(agency), revision: revision + 1 })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returning('id')
		.executeTakeFirst();
	return updated !== undefined;
}

/** Every comparison group in use, in order. */
export async function listComparisonGroups(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('agency')
		.select('comparison_group')
		.distinct()
		.where('comparison_group', 'is not', null)
		.orderBy('comparison_group')
		.limit(1000)
		.execute();
	return rows.flatMap((it) => it.comparison_group ?? []);
}

function toRecord(row: AgencyRow): AgencyRecord {
	return { ...toAgency(row), revision: row.revision, sample: row.sample === 1 };
}
