import type { Selectable } from 'kysely';
import type { Succession } from '#lib/domain/catalogue/succession.ts';
import type { Database, Db, Tx } from './schema.ts';

/** More than one agency ever had of predecessors and successors. */
const MOST = 1000;
/** More than all agencies of a province ever had. */
const MOST_OF_ALL = 10_000;

/** @returns false where the two are joined already; nothing is written then */
export async function insertSuccession(tx: Tx, it: Succession): Promise<boolean> {
	const added = await tx
		.insertInto('agency_succession')
		.values({
			predecessor_id: it.predecessorId,
			successor_id: it.successorId,
			kind: it.kind,
			date: it.date
		})
		.onConflict((oc) => oc.columns(['predecessor_id', 'successor_id']).doNothing())
		.returning('kind')
		.executeTakeFirst();
	return added !== undefined;
}

/** @returns false where the two were not joined */
export async function deleteSuccession(
	tx: Tx,
	{ predecessorId, successorId }: Pick<Succession, 'predecessorId' | 'successorId'>
): Promise<boolean> {
	const gone = await tx
		.deleteFrom('agency_succession')
		.where('predecessor_id', '=', predecessorId)
		.where('successor_id', '=', successorId)
		.returning('kind')
		.executeTakeFirst();
	return gone !== undefined;
}

/** From whom this agency took over and to whom it passed on, in order of date. */
export async function listSuccessions(db: Db, agencyId: string): Promise<Succession[]> {
	const rows = await db
		.selectFrom('agency_succession')
		.selectAll()
		.where((eb) => eb.or([eb('predecessor_id', '=', agencyId), eb('successor_id', '=', agencyId)]))
		.orderBy('date')
		.orderBy('predecessor_id')
		.orderBy('successor_id')
		.limit(MOST)
		.execute();
	return rows.map(toSuccession);
}

/** All of the catalogue, in order of date. */
export async function listAllSuccessions(db: Db): Promise<Succession[]> {
	const rows = await db
		.selectFrom('agency_succession')
		.selectAll()
		.orderBy('date')
		.orderBy('predecessor_id')
		.orderBy('successor_id')
		.limit(MOST_OF_ALL)
		.execute();
	return rows.map(toSuccession);
}

function toSuccession(row: Selectable<Database['agency_succession']>): Succession {
	return {
		predecessorId: row.predecessor_id,
		successorId: row.successor_id,
		kind: row.kind,
		date: row.date
	};
}
