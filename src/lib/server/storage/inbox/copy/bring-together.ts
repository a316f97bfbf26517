import { randomInt } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { openSqlite } from '#lib/server/storage/dialect/sqlite.ts';
import { attach, markOf, requireStillThere } from './attach-copy.ts';
import { COPY, copiedTables, listed, type CopiedTable } from './copied-tables.ts';
import { CopyRefusal } from './copy-setting.ts';

/** Where the two files lie. */
export interface InboxAndCopy {
	/** Of the inbox, migrated. */
	path: string;
	/** Made where it is missing and the inbox has never had one; its folder is not. */
	copyPath: string;
	/** After a loss an inbox takes over whatever a copy holds, be it another's. */
	afterLoss?: boolean;
}

/**
 * Makes an inbox and its copy the same, in one transaction. The inbox takes from the copy what waits
 * there and nowhere else, as after it was lost or put back from an old state: a ballot that was sealed
 * meanwhile still has its step's name, and is not sealed again. Then the copy becomes as the inbox is.
 * @returns how many ballots came from the copy
 * @throws CopyRefusal where the copy is another inbox's or none, or it or its folder is gone
 */
export function bringTogether({ path, copyPath, afterLoss = false }: InboxAndCopy): number {
	const database = openSqlite(path);
	try {
		requireStillThere(database, copyPath);
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
	if (afterLoss) refuseOlderCopy(database, tables);
	const known = tables.filter((table) => isInCopy(database, table));
	const hasSteps = copiedStepColumns(database).length > 0;
	if (hasSteps) closeSteps(database);
	const taken = new Map(
		known.map((it) => [it.name, take(database, it, hasSteps ? whichOf(it.name, afterLoss) : '')])
	);
	if (hasSteps) takeSteps(database, afterLoss);
	if (taken.has('slip')) {
		database.exec(`update main.slip set state = (select state from "copied_slip" c where c.hash = slip.hash)
			where state = 'unused' and hash in (select hash from "copied_slip" where state <> 'unused')`);
	}
	if (taken.has('signed')) advanceHeads(database);
	return taken.get('waiting') ?? 0;
}

/** What was signed last is the later of the two. */
function advanceHeads(database: BetterSqlite3.Database): void {
	database.exec(`update main.signed as s set (lock, size, root) =
			(select c.lock, c.size, c.root from copied_signed as c where c.survey_id = s.survey_id)
		where exists (select 1 from copied_signed as c where c.survey_id = s.survey_id and c.lock > s.lock)`);
}

/**
 * After a loss the copy is all that is left, and it is made as the inbox is in the end.
 * @throws CopyRefusal where its ballots or receipts lie in tables of an earlier version
 */
function refuseOlderCopy(database: BetterSqlite3.Database, tables: readonly CopiedTable[]): void {
	const holding = tables.filter(({ name }) => ['waiting', 'receipt'].includes(name));
	const older = holding.filter((it) => hasRows(database, it) && !isInCopy(database, it));
	if (older.length === 0) return;
	throw new CopyRefusal(
		'the copy was written by an earlier version: run "restore --after-loss" with that version, then migrate'
	);
}

function hasRows(database: BetterSqlite3.Database, { copyName }: CopiedTable): boolean {
	const isThere = database.prepare(`select 1 from ${COPY}.sqlite_schema where name = ?`);
	if (!isThere.get(copyName)) return false;
	return database.prepare(`select 1 from ${COPY}."${copyName}" limit 1`).get() !== undefined;
}

/** Which rows of a table of the copy are taken over. */
function whichOf(name: string, afterLoss: boolean): string {
	// Receipts of sealed ballots that the inbox lacks were forgotten on purpose, but after a loss.
	if (name === 'receipt' && !afterLoss) {
		return 'where step in (select step from copied_step where lock is null)';
	}
	// An inbox put back from before there were steps has the same ballot in a step of its own.
	if (name === 'waiting') {
		return 'where id not in (select id from main.waiting)';
	}
	// So has its receipt: one that stood for two ballots would keep both steps from being sealed.
	if (name === 'arrival') {
		return 'where (survey_id, receipt) not in (select survey_id, receipt from main.arrival)';
	}
	return '';
}

/** @returns none where the copy is from before there were steps; an earlier version's has fewer than today's */
function copiedStepColumns(database: BetterSqlite3.Database): string[] {
	return database
		.prepare<[string], string>(
			`select name from pragma_table_info('copied_step', ?)
				where name in (select name from pragma_table_info('step', 'main'))`
		)
		.pluck()
		.all(COPY);
}

/** A step that the copy knows to be closed is closed in the inbox too, or more could join what was sealed. */
function closeSteps(database: BetterSqlite3.Database): void {
	database.exec(`update main.step set sealing = c.sealing from copied_step as c
		where c.step = main.step.step and main.step.sealing is null and c.sealing is not null`);
}

/**
 * What `take` leaves of steps. An open one beside which the inbox has its own is closed. And where
 * ballots came back that were sealed, the sealer looks again: it knows the step by its name, and if the
 * main store does not have it, they are sealed now. Sealed ones that the inbox lacks were forgotten on
 * purpose, but after a loss.
 */
function takeSteps(database: BetterSqlite3.Database, afterLoss: boolean): void {
	const columns = listed(copiedStepColumns(database));
	const values = columns.replace('"sealing"', 'coalesce(sealing, lower(hex(randomblob(16))))');
	const wanted = afterLoss ? '' : 'and (lock is null or step in (select step from main.waiting))';
	database.exec(`insert into main.step (${columns}) select ${values}
			from copied_step where step not in (select step from main.step) ${wanted};
		update main.step set lock = null
			where lock is not null and step in (select step from main.waiting)`);
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
