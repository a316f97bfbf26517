import { sql } from 'kysely';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { insertRows } from './insert-rows.ts';
import type { Db, Tx } from './schema.ts';

/** Ballots that were taken in together, as the inbox names them. */
export interface TakenIn {
	surveyId: string;
	/** The file's SHA-256, or `paper:` and the batch's id. */
	name: string;
}

/** Ballots that are on their way to the inbox. */
export interface OnTheWay extends TakenIn {
	ballots: number;
	/** ISO 8601, UTC. */
	takenAt: string;
}

/** More are not sent in one go. */
const MOST_AT_ONCE = 1_000;

/** So many ballots stand in one row. */
const OF_ONE_PART = 1_000;

/** @param takenAt ISO 8601, UTC */
export async function putInOutbox(
	tx: Tx,
	{ surveyId, name, takenAt }: TakenIn & { takenAt: string },
	ballots: readonly FiledBallot[]
): Promise<void> {
	const together = { survey_id: surveyId, name, taken_at: takenAt };
	const parts = Math.ceil(ballots.length / OF_ONE_PART);
	const rows = Array.from({ length: parts }, (_, at) => {
		const part = ballots.slice(at * OF_ONE_PART, (at + 1) * OF_ONE_PART);
		return { ...together, part: at + 1, ballots: part.length, packed: JSON.stringify(part) };
	});
	await insertRows(tx, 'outbox', rows);
}

/** Whatever has not left, the oldest first. @param surveyId absent: of all surveys */
export async function listOutbox(db: Db, surveyId?: string): Promise<OnTheWay[]> {
	let query = db
		.selectFrom('outbox')
		.select(['survey_id', 'name', 'taken_at'])
		.select(sql<number>`cast(sum(ballots) as integer)`.as('ballots')); // a bigint, so a string in pg
	if (surveyId !== undefined) query = query.where('survey_id', '=', surveyId);
	const rows = await query
		.groupBy(['survey_id', 'name', 'taken_at'])
		.orderBy('taken_at')
		.orderBy('name')
		.limit(MOST_AT_ONCE)
		.execute();
	return rows.map((row) => ({
		surveyId: row.survey_id,
		name: row.name,
		ballots: row.ballots,
		takenAt: row.taken_at
	}));
}

export async function isOutboxEmpty(db: Db, surveyId: string): Promise<boolean> {
	const query = db.selectFrom('outbox').select('part').where('survey_id', '=', surveyId);
	return (await query.limit(1).executeTakeFirst()) === undefined;
}

/** @returns none where they have left */
export async function readOutbox(db: Db, { surveyId, name }: TakenIn): Promise<FiledBallot[]> {
	const parts = await db
		.selectFrom('outbox')
		.select('packed')
		.where('survey_id', '=', surveyId)
		.where('name', '=', name)
		.orderBy('part')
		.execute();
	return parts.flatMap((it) => JSON.parse(it.packed) as FiledBallot[]); // written by `putInOutbox` alone
}

export async function removeFromOutbox(
	tx: Tx,
	surveyId: string,
	names: readonly string[]
): Promise<void> {
	if (names.length === 0) return;
	const ofSurvey = tx.deleteFrom('outbox').where('survey_id', '=', surveyId);
	await ofSurvey.where('name', 'in', names).execute();
}
