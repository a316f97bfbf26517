import { ASSURANCES, type Assurance } from '#lib/domain/channel.ts';
import { localText } from '#lib/domain/locale.ts';
import type { Survey, SurveyStatus } from '#lib/domain/survey.ts';
import type { Db, SurveyRow, Tx } from './schema.ts';

const MOST_SURVEYS = 1000;

export async function insertSurvey(db: Db, survey: Survey): Promise<void> {
	await db
		.insertInto('survey')
		.values({
			id: survey.id,
			plan_id: survey.planId,
			title: survey.title.vi,
			title_en: survey.title.en,
			status: survey.status,
			questionnaire_code: survey.questionnaire.code,
			questionnaire_version: survey.questionnaire.version,
			opens_at: survey.opensAt,
			closes_at: survey.closesAt ?? null,
			sample: survey.sample ? 1 : 0,
			ranked_sources: survey.rankedSources?.join(' ') ?? null
		})
		.execute();
}

export async function findSurvey(db: Db, id: string): Promise<Survey | undefined> {
	if (id.includes('\0')) return undefined; // PostgreSQL refuses it with an error
	const row = await db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toSurvey(row);
}

/** The latest first. */
export async function listSurveys(db: Db): Promise<Survey[]> {
	const rows = await db
		.selectFrom('survey')
		.selectAll()
		.orderBy('opens_at', 'desc')
		.orderBy('id')
		.limit(MOST_SURVEYS)
		.execute();
	return rows.map(toSurvey);
}

/** In order of opening. */
export async function listSurveysOfPlan(db: Db, planId: string): Promise<Survey[]> {
	const rows = await db
		.selectFrom('survey')
		.selectAll()
		.where('plan_id', '=', planId)
		.orderBy('opens_at')
		.orderBy('id')
		.limit(MOST_SURVEYS)
		.execute();
	return rows.map(toSurvey);
}

export interface StatusChange {
	from: SurveyStatus;
	to: SurveyStatus;
	/** ISO 8601, UTC; absent leaves it as it is. */
	closesAt?: string;
}

/** @returns false, and changes nothing, where the survey has another status than `from` */
export async function updateSurveyStatus(
	tx: Tx,
	id: string,
	{ from, to, closesAt }: StatusChange
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('survey')
		.set({ status: to, ...(closesAt !== undefined && { closes_at: closesAt }) })
		.where('id', '=', id)
		.where('status', '=', from)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

function sourcesIn(names: string): Assurance[] {
	const named = names.split(' ');
	return ASSURANCES.filter((it) => named.includes(it));
}

function toSurvey(row: SurveyRow): Survey {
	return {
		id: row.id,
		planId: row.plan_id,
		title: localText(row.title, row.title_en),
		status: row.status,
		questionnaire: { code: row.questionnaire_code, version: row.questionnaire_version },
		opensAt: row.opens_at,
		...(row.closes_at !== null && { closesAt: row.closes_at }),
		...(row.ranked_sources !== null && { rankedSources: sourcesIn(row.ranked_sources) }),
		sample: row.sample === 1
	};
}
