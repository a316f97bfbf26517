import type { FiledBallot } from '#lib/domain/ballot.ts';
import { filedUnderColumns, toFiledUnder } from './filed-under.ts';
import type { Db, Tx } from './schema.ts';

/** Rows of one insert: SQLite binds at most 32,766 values, a ballot has nine. */
const ROWS_PER_INSERT = 1000;

/** Writes sealed ballots. They are never updated or deleted: the database refuses it. */
export async function insertBallots(
	tx: Tx,
	ballots: readonly (FiledBallot & { id: string })[]
): Promise<void> {
	for (let start = 0; start < ballots.length; start += ROWS_PER_INSERT) {
		const rows = ballots.slice(start, start + ROWS_PER_INSERT).map((ballot) => ({
			...filedUnderColumns(ballot),
			id: ballot.id,
			answers: ballot.answers
		}));
		await tx.insertInto('ballot').values(rows).execute();
	}
}

export async function findBallot(
	db: Db,
	surveyId: string,
	id: string
): Promise<FiledBallot | undefined> {
	const row = await db
		.selectFrom('ballot')
		.selectAll()
		.where('survey_id', '=', surveyId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { ...toFiledUnder(row), answers: row.answers };
}

/** A survey's ballots in order of their random ids, a page at a time, so that memory does not grow. */
export async function* readBallots(
	db: Db,
	surveyId: string,
	pageSize = 5000
): AsyncGenerator<FiledBallot & { id: string }> {
	let last = '';
	for (;;) {
		const rows = await db
			.selectFrom('ballot')
			.selectAll()
			.where('survey_id', '=', surveyId)
			.where('id', '>', last)
			.orderBy('id')
			.limit(pageSize)
			.execute();
		for (const row of rows) yield { ...toFiledUnder(row), id: row.id, answers: row.answers };
		if (rows.length < pageSize) return;
		last = rows.at(-1)?.id ?? last;
	}
}
