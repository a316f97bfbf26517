import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** What is found in the files after a fault, by the SQLite that the product runs. */
export interface KeptInImage {
	/** What SQLite's own check says; `ok` where the file is whole. */
	integrity: string;
	receipts: ReadonlySet<string>;
	/** Waiting and sealed. */
	ballots: number;
	sealed: number;
	/** Ballots of the kept tally. */
	tallied: number;
}

export function keptInImage(folder: string): KeptInImage {
	const db = new BetterSqlite3(join(folder, 'main.db'));
	const number = (query: string) => Number(db.prepare<[], number>(query).pluck().get());
	const sealed = number('select count(*) from ballot');
	const kept = {
		integrity: String(db.pragma('integrity_check', { simple: true })),
		receipts: new Set(db.prepare<[], string>('select receipt from receipt').pluck().all()),
		ballots: sealed + number('select count(*) from inbox'),
		sealed,
		tallied: number('select coalesce(sum(ballots), 0) from tally')
	};
	db.close();
	return kept;
}
