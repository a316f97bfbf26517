import BetterSqlite3 from 'better-sqlite3';
import { Kysely, sql, SqliteDialect, type RawBuilder } from 'kysely';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { isPostgres, openDatabase } from '#lib/server/storage/database.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import type { InboxDatabase, InboxDb } from '#lib/server/storage/inbox/schema.ts';
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
	return new Kysely<Database>({ dialect: readerOf(databaseUrl.replace(/^file:/, '')) });
}

function openInboxReader(databaseUrl: string): InboxDb {
	if (isPostgres(databaseUrl)) return openInbox(databaseUrl).db;
	return new Kysely<InboxDatabase>({ dialect: readerOf(inboxPath(databaseUrl)) });
}

function readerOf(path: string): SqliteDialect {
	return new SqliteDialect({ database: new BetterSqlite3(path, { readonly: true }) });
}

export async function ballotState(databaseUrl: string): Promise<BallotState> {
	const [main, inbox] = [openReader(databaseUrl), openInboxReader(databaseUrl)];
	const sealed = sql`select count(*) as n from ballot`;
	const counted = sql`select coalesce(sum(ballots), 0) as n from received
		where survey_id = ${SURVEY}`;
	const waiting = sql`select count(*) as n from waiting where survey_id = ${SURVEY}`;
	const receipts = sql`select count(*) as n from receipt where survey_id = ${SURVEY}`;
	const arrived = sql`select count(*) as n from arrival where survey_id = ${SURVEY}`;
	const state = {
		receipts: await numberIn(inbox, receipts),
		ballots: (await numberIn(inbox, waiting)) + (await numberIn(main, sealed)),
		received: (await numberIn(inbox, arrived)) + (await numberIn(main, counted))
	};
	await Promise.all([main.destroy(), inbox.destroy()]);
	return state;
}

/** How many ballots wait to be sealed. */
export async function countWaiting(databaseUrl: string): Promise<number> {
	const inbox = openInboxReader(databaseUrl);
	const waiting = await numberIn(inbox, sql`select count(*) as n from waiting`);
	await inbox.destroy();
	return waiting;
}

async function numberIn(db: Db | InboxDb, query: RawBuilder<unknown>): Promise<number> {
	const { rows } = await query.$castTo<{ n: number }>().execute(db);
	return Number(rows[0]?.n);
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
