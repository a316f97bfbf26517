import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { openSqlite } from '#lib/server/storage/dialect/sqlite.ts';
import { makeClosed } from '#lib/server/storage/make-closed.ts';
import { COPY, copiedTables, listed, type CopiedTable } from './copied-tables.ts';
import { CopyRefusal, type CopySetting } from './copy-setting.ts';
import { attachFit } from './fit-for-copy.ts';

/**
 * Makes this connection write whatever it writes into the copy too, in the same transaction: a commit
 * returns once it is durable in both.
 *
 * Triggers of the connection do it, so that nobody who writes has to know. A process that ends between
 * the two files leaves them one commit apart; `bringTogether` mends that at the next start.
 * @throws CopyRefusal where copy and inbox do not belong together, or no copy is named and there is one
 */
export function useCopy(database: BetterSqlite3.Database, setting?: CopySetting): void {
	if (setting === 'untouched') return;
	if (setting === 'none') return giveUp(database);
	const mark = markOf(database, 'main');
	if (setting === undefined) {
		if (mark === 0) return;
		throw new CopyRefusal(
			'this inbox has a copy: set INBOX_COPY to it, or to "none" to give it up'
		);
	}
	attachOwn(database, setting.path, mark);
	for (const table of copiedTables(database)) database.exec(triggersOf(table));
}

/**
 * The same for a closed inbox that is to have no copy.
 * @throws CopyRefusal as `useCopy`
 */
export function lookForCopy(path: string, setting: 'none' | undefined): void {
	const database = openSqlite(path);
	try {
		useCopy(database, setting);
	} finally {
		database.close();
	}
}

/** A wrong path makes no file, and a file that is none of ours is not written. */
function attachOwn(database: BetterSqlite3.Database, path: string, mark: number): void {
	const refusal = new CopyRefusal(`${path} is no copy of this inbox`);
	if (mark === 0 || !existsSync(path)) throw refusal;
	attachFit(database, path);
	if (mark !== markOf(database, COPY)) throw refusal;
	makeDurable(database);
}

/**
 * A disk that is not mounted looks like a first start: a new copy would lie beside the inbox.
 * @throws CopyRefusal where the inbox has a copy and it is not there
 */
export function requireStillThere(database: BetterSqlite3.Database, copyPath: string): void {
	if (markOf(database, 'main') === 0 || existsSync(copyPath)) return;
	throw new CopyRefusal(
		`the copy ${copyPath} is gone: bring its disk back, or start once with INBOX_COPY=none to give it up`
	);
}

/** Not made where it is missing: on a disk that is not mounted a copy would lie beside the inbox. */
function requireFolder(folder: string): void {
	if (existsSync(folder)) return;
	throw new CopyRefusal(`there is no folder ${folder}; make it, or bring its disk back`);
}

/**
 * Attaches the file under the name COPY, as durable as the inbox itself; makes it where it is missing.
 * @throws CopyRefusal where its folder is missing, or something else lies there; then nothing of it has changed
 */
export function attach(database: BetterSqlite3.Database, path: string): void {
	requireFolder(dirname(path));
	makeClosed(path);
	attachFit(database, path);
	makeDurable(database);
}

function makeDurable(database: BetterSqlite3.Database): void {
	database.pragma(`${COPY}.journal_mode = WAL`);
	database.pragma(`${COPY}.synchronous = FULL`);
	database.pragma(`${COPY}.secure_delete = ON`);
	const synchronous = database.pragma(`${COPY}.synchronous`, { simple: true });
	if (synchronous !== 2) throw new Error(`the copy runs with synchronous=${String(synchronous)}`);
}

/** By this number, in SQLite's header, an inbox and its copy know each other; 0 where there is none. */
export function markOf(database: BetterSqlite3.Database, schema: 'main' | typeof COPY): number {
	return Number(database.pragma(`${schema}.application_id`, { simple: true }));
}

function giveUp(database: BetterSqlite3.Database): void {
	if (markOf(database, 'main') !== 0) database.pragma('main.application_id = 0');
}

function triggersOf({ name, copyName, columns, key }: CopiedTable): string {
	const values = listed(columns, 'new.');
	const isOld = key.map((it) => `"${it}" = old."${it}"`).join(' and ');
	const insert = `insert or replace into "${copyName}" (${listed(columns)}) values (${values});`;
	const remove = `delete from "${copyName}" where ${isOld};`;
	const trigger = (event: string, work: string) =>
		`create temp trigger "${copyName}_${event}" after ${event} on main."${name}" begin ${work} end;`;
	return [
		trigger('insert', insert),
		trigger('update', `${remove} ${insert}`),
		trigger('delete', remove)
	].join('\n');
}
