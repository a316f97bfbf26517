import type { FiledUnder } from '#lib/domain/ballot.ts';
import { filedUnderColumns, toFiledUnder } from './filed-under.ts';
import type { Db, Tx } from './schema.ts';
import { findSurveyKey } from './survey-keys.ts';

/** Gives the number of the heading under which a ballot of one survey counts. */
export type HeadingNumber = (filed: FiledUnder) => number;

/**
 * Numbers the headings of these ballots that have no number yet. Call it only with the survey locked.
 * @param key the survey's
 * @returns what numbers each of these ballots
 */
export async function numberHeadings(
	tx: Tx,
	key: number,
	ballots: readonly FiledUnder[]
): Promise<HeadingNumber> {
	const numbers = await findNumbers(tx, key, [...new Set(ballots.map((it) => it.agencyId))]);
	let heading: number | undefined;
	for (const ballot of ballots) {
		const name = nameOfFiled(ballot);
		if (numbers.has(name)) continue;
		heading = (heading ?? (await lastHeading(tx, key))) + 1;
		numbers.set(name, heading);
		const { survey_id: _, ...filed } = filedUnderColumns(ballot);
		await tx
			.insertInto('heading')
			.values({ survey_key: key, heading, ...filed })
			.execute();
	}
	return (filed) => numbers.get(nameOfFiled(filed)) ?? 0;
}

/** The numbers of these agencies' headings: a survey of a province has thousands, a data lock few. */
async function findNumbers(
	tx: Tx,
	key: number,
	agencies: readonly string[]
): Promise<Map<string, number>> {
	const rows = await tx
		.selectFrom('heading')
		.selectAll()
		.where('survey_key', '=', key)
		.where('agency_id', 'in', agencies)
		.execute();
	return new Map(rows.map((row) => [nameOf(row), row.heading]));
}

async function lastHeading(tx: Tx, key: number): Promise<number> {
	const row = await tx
		.selectFrom('heading')
		.select((it) => it.fn.max('heading').as('heading'))
		.where('survey_key', '=', key)
		.executeTakeFirst();
	return row?.heading ?? 0;
}

/** As `nameOf`, without a row made for it: asked twice of each ballot that is sealed. */
function nameOfFiled(it: FiledUnder): string {
	return `${it.agencyId}\n${it.serviceCode}\n${it.channel}\n${it.assurance}\n${it.month}\n${it.questionnaireVersion}`;
}

/** What the numbers of a survey's headings stand for. */
export async function listHeadings(db: Db, surveyId: string): Promise<Map<number, FiledUnder>> {
	const rows = await db
		.selectFrom('heading')
		.selectAll()
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.execute();
	return new Map(rows.map((row) => [row.heading, toFiledUnder({ ...row, survey_id: surveyId })]));
}

type Named = Omit<ReturnType<typeof filedUnderColumns>, 'survey_id'>;

function nameOf(it: Named): string {
	return `${it.agency_id}\n${it.service_code}\n${it.channel}\n${it.assurance}\n${it.month}\n${it.questionnaire_version}`;
}
