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

/** What waits in the inbox and is in a data lock already counts as sealed: it is removed next. */
export function keptInImage(folder: string): KeptInImage {
	const db = new BetterSqlite3(join(folder, 'main.db'));
	const inbox = new BetterSqlite3(join(folder, 'main-inbox.db'));
	const number = (query: string) => Number(db.prepare<[], number>(query).pluck().get());
	const listOf = (store: BetterSqlite3.Database, query: string) =>
		store.prepare<[], string | null>(query).pluck().all();
	const sealed = number('select count(*) from ballot');
	const locked = new Set(listOf(db, 'select step from data_lock'));
	const waiting = listOf(inbox, 'select sealing from waiting join step using (step)');
	const checks = [db, inbox].map((it) => String(it.pragma('integrity_check', { simple: true })));
	const kept = {
		integrity: checks.find((it) => it !== 'ok') ?? 'ok',
		receipts: new Set(listOf(inbox, 'select receipt from receipt').map(String)),
		ballots: sealed + waiting.filter((step) => step === null || !locked.has(step)).length,
		sealed,
		tallied: number('select coalesce(sum(ballots), 0) from tally')
	};
	db.close();
	inbox.close();
	return kept;
}
