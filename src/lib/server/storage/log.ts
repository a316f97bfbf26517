import { packLogEntry, unpackLogEntry } from '#lib/domain/packed-log-entry.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import type { Db, Tx } from './schema.ts';
import { findSurveyKey, giveSurveyKey } from './survey-keys.ts';

/** Rows of one insert: SQLite binds at most 32,766 values, an entry has three. */
const ROWS_PER_INSERT = 2000;
const PAGE = 1000;

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
	for (let start = 0; start < entries.length; start += ROWS_PER_INSERT) {
		const rows = entries.slice(start, start + ROWS_PER_INSERT).map(({ place, entry }) => {
			return { survey_key, place, data: Buffer.from(packLogEntry(entry)) };
		});
		await tx.insertInto('log_entry').values(rows).execute();
	}
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
