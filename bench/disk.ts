import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { sealDue } from '#lib/server/services/sealing.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import { castAll } from './cast-all.ts';
import type { Data } from './product.ts';
import { printTable } from './table.ts';

const BALLOTS = 20_000;
/** As the server seals while ballots come in. */
const SEALED_TOGETHER = 50;

/**
 * What a ballot weighs on disk once it is sealed: the files of both stores as they lie, free pages
 * with them, the write-ahead logs folded in.
 */
export async function measureDisk({ deps, databaseUrl }: Data): Promise<void> {
	const paths = [databaseUrl.replace(/^file:/, ''), inboxPath(databaseUrl)];
	const before = paths.map(usedBytes);
	for (let first = 0; first < BALLOTS; first += SEALED_TOGETHER) {
		await castAll(deps, { first, count: SEALED_TOGETHER });
		await sealDue(deps);
	}
	const [main = 0, inbox = 0] = paths.map((path, at) => usedBytes(path) - (before[at] ?? 0));
	const each = (bytes: number) => `${(bytes / BALLOTS).toFixed(0)} B`;
	printTable(`${BALLOTS} ballots of the short form on disk, sealed ${SEALED_TOGETHER} at a time`, [
		['main store: ballot, log, tally', each(main)],
		['inbox: receipt and keyed hash', each(inbox)],
		['together', each(main + inbox)]
	]);
}

function usedBytes(path: string): number {
	const database = new BetterSqlite3(path);
	try {
		database.pragma('wal_checkpoint(TRUNCATE)');
	} finally {
		database.close();
	}
	return statSync(path).size;
}
