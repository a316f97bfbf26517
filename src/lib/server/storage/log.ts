import type { Db, Tx } from './schema.ts';

/** Rows of one insert: SQLite binds at most 32,766 values, an entry has four. */
const ROWS_PER_INSERT = 2000;
const PAGE = 10_000;

/** One entry of a survey's log. */
export interface LogRow {
	/** Its place, from 0. */
	place: number;
	/** Of the leaf, in base 64. */
	hash: string;
	/** Its data; absent for a ballot, which is made anew from the ballot itself. */
	data?: string;
}

/** What was signed when a data lock was made. */
export interface CheckpointRow {
	/** The number of the data lock, from 1. */
	lock: number;
	/** Entries in the log with this lock. */
	size: number;
	/** The signed note. */
	note: string;
	/** `formatFrontier` of the tree, from which the next lock goes on. */
	frontier: string;
}

/** Call it only with the survey locked. */
export async function insertLogEntries(
	tx: Tx,
	surveyId: string,
	entries: readonly LogRow[]
): Promise<void> {
	for (let start = 0; start < entries.length; start += ROWS_PER_INSERT) {
		const rows = entries.slice(start, start + ROWS_PER_INSERT).map(({ place, hash, data }) => {
			return { survey_id: surveyId, place, hash, data: data ?? null };
		});
		await tx.insertInto('log_entry').values(rows).execute();
	}
}

/** Call it only with the survey locked. */
export async function insertCheckpoint(
	tx: Tx,
	surveyId: string,
	checkpoint: CheckpointRow
): Promise<void> {
	await tx
		.insertInto('checkpoint')
		.values({ survey_id: surveyId, ...checkpoint })
		.execute();
}

/** @param lock its number; absent: the last */
export async function findCheckpoint(
	db: Db,
	surveyId: string,
	lock?: number
): Promise<CheckpointRow | undefined> {
	let query = db
		.selectFrom('checkpoint')
		.select(['lock', 'size', 'note', 'frontier'])
		.where('survey_id', '=', surveyId);
	if (lock !== undefined) query = query.where('lock', '=', lock);
	return query.orderBy('lock', 'desc').limit(1).executeTakeFirst();
}

/** The signed notes of a survey's data locks up to this one, from the first. */
export async function* readCheckpoints(
	db: Db,
	surveyId: string,
	upTo: number
): AsyncGenerator<string> {
	for (let after = 0; after < upTo; after += PAGE) {
		const rows = await db
			.selectFrom('checkpoint')
			.select('note')
			.where('survey_id', '=', surveyId)
			.where('lock', '>', after)
			.where('lock', '<=', Math.min(after + PAGE, upTo))
			.orderBy('lock')
			.limit(PAGE)
			.execute();
		for (const { note } of rows) yield note;
	}
}

/** A survey's entries from one place up to, not including, another, in order, a page at a time. */
export async function* readLogEntries(
	db: Db,
	surveyId: string,
	from: number,
	to: number
): AsyncGenerator<LogRow> {
	for (let start = from; start < to; start += PAGE) {
		const rows = await db
			.selectFrom('log_entry')
			.select(['place', 'hash', 'data'])
			.where('survey_id', '=', surveyId)
			.where('place', '>=', start)
			.where('place', '<', Math.min(start + PAGE, to))
			.orderBy('place')
			.limit(PAGE)
			.execute();
		for (const { place, hash, data } of rows) yield { place, hash, ...(data !== null && { data }) };
	}
}
