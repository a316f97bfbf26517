import type BetterSqlite3 from 'better-sqlite3';

/**
 * Keeps rows of text, those that arrive in one turn of the event loop in one transaction.
 * @returns takes a text and whom to tell once it is durable
 */
export function groupCommit(
	db: BetterSqlite3.Database
): (text: string, whenDurable: () => void) => void {
	db.exec('create table ballot (id integer primary key, answers text not null)');
	const insert = db.prepare('insert into ballot (answers) values (?)');
	const insertAll = db.transaction((texts: readonly string[]) => {
		for (const text of texts) insert.run(text);
	});
	let waiting: { text: string; whenDurable: () => void }[] = [];
	const commit = () => {
		const together = waiting;
		waiting = [];
		insertAll.immediate(together.map(({ text }) => text));
		for (const { whenDurable } of together) whenDurable();
	};
	return (text, whenDurable) => {
		if (waiting.length === 0) setImmediate(commit);
		waiting.push({ text, whenDurable });
	};
}
