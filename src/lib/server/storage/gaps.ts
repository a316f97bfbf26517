import type { Selectable } from 'kysely';
import type { Gap } from '#lib/domain/gap.ts';
import type { Database, Db, Tx } from './schema.ts';

/** More than any server survives. */
const MOST_GAPS = 100;
/** More would hide what the page is about. */
const MOST_TOLD = 3;

export async function insertGap(tx: Tx, surveyId: string, gap: Gap): Promise<void> {
	const known = await listGaps(tx, surveyId);
	const number = known.length + 1;
	const { since, until, differed } = gap;
	const { receipts, ballots } = differed ?? { receipts: null, ballots: null };
	await tx
		.insertInto('gap')
		.values({ survey_id: surveyId, number, since, until, receipts, ballots })
		.execute();
}

/**
 * Each once, whichever surveys it is of; those that were never opened have taken no ballots.
 * @returns the latest first
 */
export async function listTimesOfLoss(db: Db): Promise<Gap[]> {
	return db
		.selectFrom('gap')
		.innerJoin('survey', 'survey.id', 'gap.survey_id')
		.select(['gap.since', 'gap.until'])
		.distinct()
		.where('survey.status', '<>', 'draft')
		.orderBy('gap.until', 'desc')
		.orderBy('gap.since')
		.limit(MOST_TOLD)
		.execute();
}

/** In the order in which they came about. */
export async function listGaps(db: Db, surveyId: string): Promise<Gap[]> {
	const rows = await db
		.selectFrom('gap')
		.select(['since', 'until', 'receipts', 'ballots'])
		.where('survey_id', '=', surveyId)
		.orderBy('number')
		.limit(MOST_GAPS)
		.execute();
	return rows.map(toGap);
}

type GapRow = Omit<Selectable<Database['gap']>, 'survey_id' | 'number'>;

function toGap({ since, until, receipts, ballots }: GapRow): Gap {
	const isOfStep = receipts !== null && ballots !== null;
	return { since, until, ...(isOfStep && { differed: { receipts, ballots } }) };
}
