import { closeSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** What SQLite keeps beside a database that is open, or was not closed. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'];

/**
 * Copies a SQLite database as it stands at one instant, while others go on writing.
 * @param target overwritten; to be checked before it is trusted
 */
export async function copyDatabase(path: string, target: string): Promise<void> {
	const source = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
	try {
		// Inside a transaction that reads: else every commit of the server would begin the copy anew.
		source.exec('begin');
		source.prepare('select count(*) from sqlite_schema').get();
		await source.backup(target);
	} finally {
		source.close();
	}
}

/** Makes the file complete without the files beside it, so that it can be moved and kept. */
export function foldIntoOneFile(path: string): void {
	const db = new BetterSqlite3(path, { fileMustExist: true });
	try {
		db.pragma('journal_mode = delete');
	} finally {
		db.close();
	}
}

/** @returns what SQLite finds wrong with a closed database, in words for the operator; none is good */
export function damageIn(path: string): string[] {
	const db = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
	try {
		const integrity = db.prepare<[], string>('pragma integrity_check').pluck().all();
		const broken = db.prepare('pragma foreign_key_check').all().length;
		return [
			...integrity.filter((it) => it !== 'ok').slice(0, 5),
			...(broken > 0 ? [`${broken} rows refer to what is not there`] : [])
		];
	} finally {
		db.close();
	}
}

/**
 * Whether another process has the database open: to leave WAL, SQLite must have it alone.
 * Where it has, the files beside it are folded into it.
 */
export function isInUse(path: string): boolean {
	if (!existsSync(path)) return false;
	try {
		foldIntoOneFile(path);
		return false;
	} catch (error) {
		if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
		return error.code.startsWith('SQLITE_BUSY'); // a damaged one is nobody's
	}
}

/** Whether a copy may be written over this file: an empty one, or a main store; no inbox, no key. */
export function isMainStore(path: string): boolean {
	const there = statSync(path);
	if (!there.isFile()) return false;
	if (there.size === 0) return true;
	try {
		const db = new BetterSqlite3(path, { readonly: true });
		try {
			return db.prepare("select 1 from sqlite_schema where name = 'ballot'").get() !== undefined;
		} finally {
			db.close();
		}
	} catch (error) {
		if (error instanceof BetterSqlite3.SqliteError) return false;
		throw error;
	}
}

/** Puts a finished file in its place so that it stays there when the power fails. */
export function moveDurably(from: string, to: string): void {
	syncPath(from);
	renameSync(from, to);
	syncPath(dirname(to));
}

function syncPath(path: string): void {
	const descriptor = openSync(path, 'r');
	fsyncSync(descriptor);
	closeSync(descriptor);
}
