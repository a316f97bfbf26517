import type { Selectable } from 'kysely';
import type { OpenThing } from '#lib/domain/open-thing.ts';
import type { Database, Db, Tx } from './schema.ts';

/** Bàn giao: what went from one account to another. */
export interface Handover {
	id: string;
	/** ISO UTC. */
	at: string;
	/** Who did it, as in the audit trail. */
	actor: string;
	fromId: string;
	toId: string;
	/** As they were called then. */
	things: readonly OpenThing[];
}

const MOST_LISTED = 50;

export async function insertHandover(tx: Tx, it: Handover): Promise<void> {
	await tx
		.insertInto('handover')
		.values({
			id: it.id,
			at: it.at,
			actor: it.actor,
			from_id: it.fromId,
			to_id: it.toId,
			things: JSON.stringify(it.things)
		})
		.execute();
}

export async function findHandover(db: Db, id: string): Promise<Handover | undefined> {
	const row = await db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toHandover(row);
}

/** Those that an account gave or took, the latest first. */
export async function listHandovers(db: Db, staffId: string): Promise<Handover[]> {
	const rows = await db
		.selectFrom('handover')
		.selectAll()
		.where((eb) => eb.or([eb('from_id', '=', staffId), eb('to_id', '=', staffId)]))
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(MOST_LISTED)
		.execute();
	return rows.map(toHandover);
}

function toHandover(row: Selectable<Database['handover']>): Handover {
	return {
		id: row.id,
		at: row.at,
		actor: row.actor,
		fromId: row.from_id,
		toId: row.to_id,
		things: JSON.parse(row.things) as OpenThing[]
	};
}
