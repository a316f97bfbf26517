import type { Selectable } from 'kysely';
import type { Freeze } from '#lib/domain/freeze.ts';
import type { Database, Db, Tx } from './schema.ts';

/** More freezes than a survey could bear; a list never grows past it. */
const MOST_FREEZES = 1000;

const HEAD = [
	'survey_id',
	'number',
	'code',
	'name',
	'settled',
	'frozen_at',
	'frozen_by',
	'log_place'
] as const satisfies (keyof Database['freeze'])[];

type HeadRow = Pick<Selectable<Database['freeze']>, (typeof HEAD)[number]>;

/** Call it where the survey is locked. @param content the text that the code follows from */
export async function insertFreeze(tx: Tx, freeze: Freeze, content: string): Promise<void> {
	await tx
		.insertInto('freeze')
		.values({
			survey_id: freeze.surveyId,
			number: freeze.number,
			code: freeze.code,
			name: freeze.name,
			settled: freeze.isSettled ? 1 : 0,
			frozen_at: freeze.frozenAt,
			frozen_by: freeze.frozenBy,
			content,
			log_place: freeze.logPlace ?? null
		})
		.execute();
}

/** The newest first, without their content. */
export async function listFreezes(db: Db, surveyId: string): Promise<Freeze[]> {
	const rows = await db
		.selectFrom('freeze')
		.select(HEAD)
		.where('survey_id', '=', surveyId)
		.orderBy('number', 'desc')
		.limit(MOST_FREEZES)
		.execute();
	return rows.map(toFreeze);
}

export async function findFreezeByCode(db: Db, code: string): Promise<Freeze | undefined> {
	const row = await db
		.selectFrom('freeze')
		.select(HEAD)
		.where('code', '=', code)
		.executeTakeFirst();
	return row && toFreeze(row);
}

/** @returns its text, letter by letter as it was written */
export async function readFreezeContent(
	db: Db,
	surveyId: string,
	number: number
): Promise<string | undefined> {
	const row = await db
		.selectFrom('freeze')
		.select('content')
		.where('survey_id', '=', surveyId)
		.where('number', '=', number)
		.executeTakeFirst();
	return row?.content;
}

function toFreeze(row: HeadRow): Freeze {
	return {
		surveyId: row.survey_id,
		number: row.number,
		code: row.code,
		name: row.name,
		isSettled: row.settled === 1,
		frozenAt: row.frozen_at,
		frozenBy: row.frozen_by,
		...(row.log_place !== null && { logPlace: row.log_place })
	};
}
