import { sql } from 'kysely';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { inboxOf } from './databases.ts';

/** The tables of the inbox; all others are the main store's. */
const OF_INBOX = ['step', 'receipt', 'arrival', 'waiting', 'slip', 'ended', 'imported'];

/** How many ballots stand in each table that a ballot touches, whatever they are about. */
export async function keptIn(db: Db) {
	const inbox = inboxOf(db);
	const receipts = await inbox.db.selectFrom('receipt').select('receipt').execute();
	const arrivals = await inbox.db
		.selectFrom('arrival')
		.innerJoin('step', 'step.step', 'arrival.step')
		.where('lock', 'is', null)
		.select('receipt')
		.execute();
	const waiting = await inbox.db.selectFrom('waiting').select('survey_id').execute();
	const ballots = await db.selectFrom('ballot').select('number').execute();
	return {
		inbox: waiting.length,
		receipts: receipts.length,
		// What the points counted: when a ballot is sealed, and till then by its arrival.
		received: (await sumOf(db, 'received')) + arrivals.length,
		ballots: ballots.length,
		tallied: await sumOf(db, 'tally')
	};
}

async function sumOf(db: Db, table: 'received' | 'tally'): Promise<number> {
	const rows = await db.selectFrom(table).select('ballots').execute();
	return rows.reduce((sum, { ballots }) => sum + ballots, 0);
}

/** Makes the database refuse every new row of `table`, as a full disk does in the middle of a transaction. */
export async function breakTable(db: Db, dialect: string, table: string): Promise<void> {
	const store = storeOf(db, table);
	if (dialect === 'sqlite') {
		await sql`create trigger broken before insert on ${sql.table(table)}
			begin select raise(abort, 'broken'); end`.execute(store);
		return;
	}
	await sql`create function break() returns trigger language plpgsql as
		$$ begin raise exception 'broken'; end $$`.execute(store);
	await sql`create trigger broken before insert on ${sql.table(table)}
		for each row execute function break()`.execute(store);
}

export async function mendTable(db: Db, dialect: string, table: string): Promise<void> {
	const store = storeOf(db, table);
	if (dialect === 'sqlite') await sql`drop trigger broken`.execute(store);
	else await sql`drop trigger broken on ${sql.table(table)}`.execute(store);
}

function storeOf(db: Db, table: string): Db | Inbox['db'] {
	return OF_INBOX.includes(table) ? inboxOf(db).db : db;
}
