import BetterSqlite3 from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import type { Database, Db } from '#lib/server/storage/schema.ts';
import { ask } from '../support/sign-in.ts';
import { testDeps } from '../support/deps.ts';

/** The survey and the point that the faults are tried on: short form, one agency. */
export const SURVEY = 'thu-ngan';
export const FORM = '/k/THUNGAN';

/** How many rows hold what a ballot leaves behind. */
export interface BallotState {
	receipts: number;
	/** Waiting and sealed. */
	ballots: number;
	/** What the points counted. */
	received: number;
}

/** Reads past the server; a locked SQLite file too, since it takes no lock. */
function openReader(databaseUrl: string): Db {
	if (isPostgres(databaseUrl)) return openDatabase(databaseUrl);
	const path = databaseUrl.replace(/^file:/, '');
	const dialect = new SqliteDialect({ database: new BetterSqlite3(path, { readonly: true }) });
	return new Kysely<Database>({ dialect });
}

export async function ballotState(databaseUrl: string): Promise<BallotState> {
	const db = openReader(databaseUrl);
	const count = async (query: ReturnType<typeof sql<{ n: number }>>) =>
		Number((await query.execute(db)).rows[0]?.n);
	const rowsOf = (table: string) =>
		count(sql`select count(*) as n from ${sql.table(table)} where survey_id = ${SURVEY}`);
	const state = {
		receipts: await rowsOf('receipt'),
		ballots: (await rowsOf('inbox')) + (await rowsOf('ballot')),
		received: await count(
			sql`select coalesce(sum(ballots), 0) as n from received where survey_id = ${SURVEY}`
		)
	};
	await db.destroy();
	return state;
}

/** @returns where the kept tally and the ballots disagree; empty where all is well */
export async function differences(databaseUrl: string): Promise<string[]> {
	const db = openReader(databaseUrl);
	const recount = await recountSurvey(testDeps(db), SURVEY);
	await db.destroy();
	return recount.differences;
}

/** What the receipt's page answers: 200 where the ballot is known. */
export async function receiptStatus(origin: string, location: string): Promise<number> {
	const response = await ask(origin, location);
	await response.body?.cancel();
	return response.status;
}
