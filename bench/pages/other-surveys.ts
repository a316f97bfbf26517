import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { agenciesOf, ballotsOf, sealAll, type SeededSurvey } from '../seed.ts';
import { PROVINCE } from './province.ts';

/** The same questions to the same agencies a year before: what the province is compared with. */
const EARLIER: SeededSurvey = { ...PROVINCE, id: 'tinh-truoc' };
/** The full questionnaire to the same agencies. */
export const FULL: SeededSurvey = { ...PROVINCE, id: 'tinh-day-du', questionnaire: 'sipas' };

/** Surveys of the province's agencies that are over, as many ballots in each. */
export async function makeOtherSurveys(deps: Deps): Promise<void> {
	for (const survey of [EARLIER, FULL]) {
		await deps.db.transaction().execute((tx) => insertAsked(tx, survey));
		const questionnaire = await requireQuestionnaire(deps, survey.questionnaire, 1);
		await sealAll(deps, questionnaire, ballotsOf(survey, questionnaire, agenciesOf(PROVINCE)));
	}
}

/** @param survey is asked by points of its own: their codes bear its name */
async function insertAsked(tx: Tx, { id: surveyId, questionnaire }: SeededSurvey): Promise<void> {
	const title = { vi: `Đợt ${surveyId}`, en: `Round ${surveyId}` };
	const period = { start: '2023-01-01', end: '2023-12-31' };
	const plan = { id: `plan-${surveyId}`, title, period, status: 'closed' } as const;
	await insertPlan(tx, plan);
	await insertSurvey(tx, {
		...{ id: surveyId, planId: plan.id, title, status: 'closed', sample: true },
		questionnaire: { code: questionnaire, version: 1 },
		opensAt: '2023-01-01T00:00:00.000Z',
		closesAt: '2024-01-01T00:00:00.000Z'
	});
	for (const { id, code } of agenciesOf(PROVINCE)) {
		await insertPoint(tx, {
			...{ id: `${surveyId}-${id}`, code: `${code}-${surveyId.toUpperCase()}`, surveyId },
			...{ kind: 'agency', channel: 'poster', assurance: 'walk-in' },
			...{ choosesService: false, agencyIds: [id] }
		});
	}
}
