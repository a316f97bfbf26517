import { sql } from 'kysely';
import { packLogEntry, unpackLogEntry } from '#lib/domain/packed-log-entry.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { insertRows } from './insert-rows.ts';
import type { Db, Tx } from './schema.ts';
import { findSurveyKey, giveSurveyKey } from './survey-keys.ts';

const PAGE = 1000;
/** Bytes of an entry's data by which an index finds its kind. */
const HEAD = 9;
/** More questionnaires or freezes than a survey ever has. */
const MOST_OF_KIND = 2000;

/** An entry that is no ballot, and its place in the log, from 0. */
export interface PlacedEntry {
	place: number;
	entry: Exclude<LogEntry, { kind: 'ballot' }>;
}

/** Call it only with the survey locked. */
export async function insertLogEntries(
	tx: Tx,
	surveyId: string,
	entries: readonly PlacedEntry[]
): Promise<void> {
	const survey_key = await giveSurveyKey(tx, surveyId);
	const rows = entries.map(({ place, entry }) => {
		return { survey_key, place, data: Buffer.from(packLogEntry(entry)) };
	});
	await insertRows(tx, 'log_entry', rows);
}

/** @returns the data of one entry; undefined for a ballot and for what is not there */
export async function findLogEntry(
	db: Db,
	surveyId: string,
	place: number
): Promise<string | undefined> {
	const row = await db
		.selectFrom('log_entry')
		.select('data')
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.where('place', '=', place)
		.executeTakeFirst();
	return row && unpackLogEntry(row.data);
}

/** What a log has of one kind, in order. */
export async function listLogEntries(
	db: Db,
	surveyId: string,
	kind: 'questionnaire' | 'freeze'
): Promise<{ place: number; data: string }[]> {
	const head = Buffer.from(JSON.stringify([kind])).subarray(0, HEAD);
	const rows = await db
		.selectFrom('log_entry')
		.select(['place', 'data'])
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.where(sql<Buffer>`substr(data, 1, ${sql.lit(HEAD)})`, '=', head)
		.orderBy('place')
		.limit(MOST_OF_KIND)
		.execute();
	return rows.map(({ place, data }) => ({ place, data: unpackLogEntry(data) }));
}

/** The data of a survey's entries that are no ballots and stand before this place, in order. */
export async function* readLogEntries(
	db: Db,
	surveyId: string,
	to: number
): AsyncGenerator<{ place: number; data: string }> {
	const query = db
		.selectFrom('log_entry')
		.select(['place', 'data'])
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.where('place', '<', to)
		.orderBy('place')
		.limit(PAGE);
	let last = -1;
	for (;;) {
		const rows = await query.where('place', '>', last).execute();
		for (const { place, data } of rows) yield { place, data: unpackLogEntry(data) };
		if (rows.length < PAGE) return;
		last = rows.at(-1)?.place ?? last;
	}
}
