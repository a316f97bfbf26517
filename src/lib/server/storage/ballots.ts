import type { FiledBallot } from '#lib/domain/ballot.ts';
import { toFiledUnder } from './filed-under.ts';
import { listHeadings, numberHeadings } from './headings.ts';
import { insertRows } from './insert-rows.ts';
import type { Db, FiledUnderColumns, Tx } from './schema.ts';
import { findSurveyKey, giveSurveyKey } from './survey-keys.ts';

/** A sealed ballot: `id` is 128 random bits, lower-case hex. */
export type SealedBallot = FiledBallot & { id: string };

/**
 * Writes sealed ballots of one survey, in this order. They are never updated or deleted: the database
 * refuses it. Call it only with the survey locked.
 */
export async function insertBallots(
	tx: Tx,
	surveyId: string,
	ballots: readonly SealedBallot[]
): Promise<void> {
	const survey_key = await giveSurveyKey(tx, surveyId);
	const headingOf = await numberHeadings(tx, survey_key, ballots);
	const first = (await lastNumber(tx, survey_key)) + 1;
	const rows = ballots.map((ballot, at) => ({
		survey_key,
		number: first + at,
		heading: headingOf(ballot),
		id: Buffer.from(ballot.id, 'hex'),
		answers: ballot.answers
	}));
	await insertRows(tx, 'ballot', rows);
}

async function lastNumber(tx: Tx, key: number): Promise<number> {
	const row = await tx
		.selectFrom('ballot')
		.select((it) => it.fn.max('number').as('number'))
		.where('survey_key', '=', key)
		.executeTakeFirst();
	return row?.number ?? 0;
}

/** Looks at every ballot of the survey: nothing leads from an id to its ballot. Seldom done. */
export async function findBallot(
	db: Db,
	surveyId: string,
	id: string
): Promise<SealedBallot | undefined> {
	const row = await ballotsOf(db, (await findSurveyKey(db, surveyId)) ?? 0)
		.where('ballot.id', '=', Buffer.from(id, 'hex'))
		.executeTakeFirst();
	return row && toBallot(surveyId, row);
}

/** A survey's ballots in the order of their numbers, a page at a time, so that memory does not grow. */
export async function* readBallots(db: Db, surveyId: string): AsyncGenerator<SealedBallot> {
	for await (const page of readBallotPages(db, surveyId)) yield* page;
}

/** As `readBallots`, by the page: to hand over a million one by one takes a second of its own. */
export async function* readBallotPages(
	db: Db,
	surveyId: string,
	pageSize = 5000
): AsyncGenerator<SealedBallot[]> {
	const query = ballotsOf(db, (await findSurveyKey(db, surveyId)) ?? 0);
	let last = 0;
	for (;;) {
		const rows = await query
			.where('ballot.number', '>', last)
			.orderBy('ballot.number')
			.limit(pageSize)
			.execute();
		yield rows.map((row) => toBallot(surveyId, row));
		if (rows.length < pageSize) return;
		last = rows.at(-1)?.number ?? last;
	}
}

/** @param key the survey's; 0 gives none */
function ballotsOf(db: Db, key: number) {
	return db
		.selectFrom('ballot')
		.innerJoin('heading', (on) =>
			on
				.onRef('heading.survey_key', '=', 'ballot.survey_key')
				.onRef('heading.heading', '=', 'ballot.heading')
		)
		.select(['ballot.number', 'ballot.id', 'ballot.answers'])
		.select(['questionnaire_version', 'agency_id', 'service_code', 'channel', 'assurance', 'month'])
		.where('ballot.survey_key', '=', key);
}

interface BallotRow extends Omit<FiledUnderColumns, 'survey_id'> {
	id: Uint8Array;
	answers: string;
}

function toBallot(surveyId: string, row: BallotRow): SealedBallot {
	const { buffer, byteOffset, byteLength } = row.id;
	const id = Buffer.from(buffer, byteOffset, byteLength).toString('hex'); // without a copy
	return { ...toFiledUnder({ ...row, survey_id: surveyId }), id, answers: row.answers };
}

/** What a counter needs of a ballot. */
export interface PackedBallot {
	number: number;
	heading: number;
	answers: string;
}

/** A survey's ballots to be counted: read with nothing that is not needed. */
export interface BallotPages {
	/** Whose ballot it is, by its heading. */
	agencyOf: ReadonlyMap<number, string>;
	/** Those after this number, in order; fewer than `limit` on the last page. */
	after: (number: number, limit: number) => Promise<PackedBallot[]>;
}

/** Headings that come later, with ballots that are sealed meanwhile, are not known. */
export async function ballotPages(db: Db, surveyId: string): Promise<BallotPages> {
	const key = (await findSurveyKey(db, surveyId)) ?? 0;
	const headings = await listHeadings(db, surveyId);
	const query = db
		.selectFrom('ballot')
		.select(['number', 'heading', 'answers'])
		.where('survey_key', '=', key)
		.orderBy('number');
	return {
		agencyOf: new Map([...headings].map(([heading, { agencyId }]) => [heading, agencyId])),
		after: (number, limit) => query.where('number', '>', number).limit(limit).execute()
	};
}

/** The numbers of ballots by their ids. Looks at every ballot of the survey where there are ids. */
export async function findBallotNumbers(
	db: Db,
	surveyId: string,
	ids: Iterable<string>
): Promise<ReadonlySet<number>> {
	const wanted = [...ids].map((id) => Buffer.from(id, 'hex'));
	if (wanted.length === 0) return new Set();
	const rows = await db
		.selectFrom('ballot')
		.select('number')
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.where('id', 'in', wanted)
		.execute();
	return new Set(rows.map((row) => row.number));
}
