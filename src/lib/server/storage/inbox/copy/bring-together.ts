import { randomInt } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { openSqlite } from '#lib/server/storage/dialect/sqlite.ts';
import { attach, markOf } from './attach-copy.ts';
import { COPY, copiedTables, listed, type CopiedTable } from './copied-tables.ts';
import { CopyRefusal } from './copy-setting.ts';

/** Where the two files lie. */
export interface InboxAndCopy {
	/** Of the inbox, migrated. */
	path: string;
	/** Made where it is missing. */
	copyPath: string;
	/** After a loss an inbox takes over whatever a copy holds, be it another's. */
	afterLoss?: boolean;
}

/**
 * Makes an inbox and its copy the same, in one transaction. The inbox takes from the copy what waits
 * there and nowhere else, as after it was lost or put back from an old state: a ballot that was sealed
 * meanwhile still has its step's name, and is not sealed again. Then the copy becomes as the inbox is.
 * @returns how many ballots came from the copy
 * @throws CopyRefusal where the copy is another inbox's
 */
export function bringTogether({ path, copyPath, afterLoss = false }: InboxAndCopy): number {
	const database = openSqlite(path);
	try {
		attach(database, copyPath);
		database.pragma('wal_checkpoint(TRUNCATE)'); // for the reason that `settleLogs` gives
		const mark = commonMark(database, copyPath, afterLoss);
		const tables = copiedTables(database);
		const taken = database
			.transaction(() => {
				const found = takeAll(database, tables, afterLoss);
				for (const table of tables) refill(database, table);
				return found;
			})
			.immediate();
		for (const schema of ['main', COPY]) database.pragma(`${schema}.application_id = ${mark}`);
		return taken;
	} finally {
		database.close();
	}
}

function commonMark(
	database: BetterSqlite3.Database,
	copyPath: string,
	afterLoss: boolean
): number {
	const [mark, copied] = [markOf(database, 'main'), markOf(database, COPY)];
	if (copied !== 0 && copied !== mark && !afterLoss) {
		throw new CopyRefusal(
			`${copyPath} holds the copy of another inbox; if this one was lost, run "restore --after-loss", else name another file`
		);
	}
	return mark || copied || randomInt(1, 0x7fff_ffff);
}

/** @returns how many ballots the inbox lacked */
function takeAll(
	database: BetterSqlite3.Database,
	tables: readonly CopiedTable[],
	afterLoss: boolean
): number {
	const known = tables.filter((table) => isInCopy(database, table));
	// Receipts of sealed ballots that the inbox lacks were forgotten on purpose, but after a loss.
	const some = (name: string) => (name === 'receipt' && !afterLoss ? 'where lock is null' : '');
	const taken = new Map(known.map((it) => [it.name, take(database, it, some(it.name))]));
	if (taken.has('slip')) {
		database.exec(`update main.slip set state = (select state from "copied_slip" c where c.hash = slip.hash)
			where state = 'unused' and hash in (select hash from "copied_slip" where state <> 'unused')`);
	}
	return taken.get('waiting') ?? 0;
}

/** @returns how many rows the inbox lacked */
function take(
	database: BetterSqlite3.Database,
	{ name, copyName, columns }: CopiedTable,
	which: string
): number {
	const all = listed(columns);
	const insert = `insert or ignore into main."${name}" (${all}) select ${all} from "${copyName}" ${which}`;
	return database.prepare(insert).run().changes;
}

/** Makes a table of the copy as the inbox's is; anew, where its columns are others. */
function refill(database: BetterSqlite3.Database, table: CopiedTable): void {
	const { name, copyName, columns, key, definition } = table;
	if (!isInCopy(database, table)) {
		database.exec(`drop table if exists ${COPY}."${copyName}"; ${definition}`);
	}
	const [all, ids] = [listed(columns), listed(key)];
	database.exec(`delete from "${copyName}" where (${ids}) in
			(select ${ids} from "${copyName}" except select ${ids} from main."${name}");
		insert or replace into "${copyName}" (${all})
			select ${all} from main."${name}" except select ${all} from "${copyName}"`);
}

function isInCopy(
	database: BetterSqlite3.Database,
	{ copyName, columns, definition }: CopiedTable
): boolean {
	const kept = database
		.prepare<[string], string>(`select sql from ${COPY}.sqlite_schema where name = ?`)
		.pluck()
		.get(copyName);
	const bare = (sql: string) => sql.slice(sql.indexOf('('));
	return columns.length > 0 && kept !== undefined && bare(kept) === bare(definition);
}
