import { CompiledQuery, type Insertable, type Transaction } from 'kysely';
import { isPostgresDb } from './lock.ts';

/**
 * Rows of one statement. A table has at most ten columns here: SQLite binds at most 32,766 values.
 * The text for each is made once; what is left over takes a few of the smaller. The largest is a full
 * step of ballots.
 */
const TOGETHER = [400, 50, 5, 1];

/** The text of an insert, by database, table, number of rows and columns. */
const texts = new Map<string, string>();

/**
 * Inserts many rows, in this order. Kysely makes a tree of every value, which takes longer than
 * SQLite takes to write it: here it makes the text once, and the values are bound to that.
 * @param rows all with the same columns
 */
export async function insertRows<DB, T extends keyof DB & string>(
	tx: Transaction<DB>,
	table: T,
	rows: readonly Insertable<DB[T]>[]
): Promise<void> {
	for (let start = 0; start < rows.length;) {
		const left = rows.length - start;
		const count = TOGETHER.find((it) => it <= left) ?? 1;
		await insertTogether(tx, table, rows.slice(start, start + count));
		start += count;
	}
}

async function insertTogether<DB, T extends keyof DB & string>(
	tx: Transaction<DB>,
	table: T,
	rows: readonly Insertable<DB[T]>[]
): Promise<void> {
	const columns = Object.keys(rows[0] ?? {});
	const values = rows.flatMap((row) => columns.map((it) => (row as Record<string, unknown>)[it]));
	const name = [isPostgresDb(tx), table, rows.length, ...columns].join(' ');
	const text = texts.get(name) ?? tx.insertInto(table).values(rows).compile().sql;
	texts.set(name, text);
	await tx.executeQuery(CompiledQuery.raw(text, values));
}
