import type { Db, Tx } from './schema.ts';

const PAGE = 10_000;

/** What was signed when a data lock was made. */
export interface CheckpointRow {
	/** The number of the data lock, from 1. */
	lock: number;
	/** Entries in the log with this lock. */
	size: number;
	/** The signed note. */
	note: string;
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
		.select(['lock', 'size', 'note'])
		.where('survey_id', '=', surveyId);
	if (lock !== undefined) query = query.where('lock', '=', lock);
	return query.orderBy('lock', 'desc').limit(1).executeTakeFirst();
}

/** The number of the last data lock that was signed, of each survey that has one. */
export async function listLastSigned(db: Db): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('survey')
		.select('id')
		// One look into the key for each survey, where grouping would read every checkpoint.
		.select((it) =>
			it
				.selectFrom('checkpoint')
				.select((c) => c.fn.max('checkpoint.lock').as('lock'))
				.whereRef('checkpoint.survey_id', '=', 'survey.id')
				.as('lock')
		)
		.orderBy('id')
		.limit(PAGE)
		.execute();
	return new Map(rows.flatMap(({ id, lock }) => (lock === null ? [] : [[id, lock] as const])));
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
