import { sql } from 'kysely';
import type { Db } from '#lib/server/storage/schema.ts';

/** How many ballots stand in each table that a ballot touches, whatever they are about. */
export async function keptIn(db: Db) {
	return {
		inbox: await rowsOf(db, 'inbox'),
		receipts: await rowsOf(db, 'receipt'),
		received: await sumOf(db, 'received'),
		ballots: await rowsOf(db, 'ballot'),
		tallied: await sumOf(db, 'tally')
	};
}

async function rowsOf(db: Db, table: 'inbox' | 'receipt' | 'ballot'): Promise<number> {
	const rows = await db.selectFrom(table).select('survey_id').execute();
	return rows.length;
}

async function sumOf(db: Db, table: 'received' | 'tally'): Promise<number> {
	const rows = await db.selectFrom(table).select('ballots').execute();
	return rows.reduce((sum, { ballots }) => sum + ballots, 0);
}

/** Makes the database refuse every new row of `table`, as a full disk does in the middle of a transaction. */
export async function breakTable(db: Db, dialect: string, table: string): Promise<void> {
	if (dialect === 'sqlite') {
		await sql`create trigger broken before insert on ${sql.table(table)}
			begin select raise(abort, 'broken'); end`.execute(db);
		return;
	}
	await sql`create function break() returns trigger language plpgsql as
		$$ begin raise exception 'broken'; end $$`.execute(db);
	await sql`create trigger broken before insert on ${sql.table(table)}
		for each row execute function break()`.execute(db);
}

export async function mendTable(db: Db, dialect: string, table: string): Promise<void> {
	if (dialect === 'sqlite') await sql`drop trigger broken`.execute(db);
	else await sql`drop trigger broken on ${sql.table(table)}`.execute(db);
}
