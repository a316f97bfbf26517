import type { Point } from '#lib/domain/point.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import type { Data } from './product.ts';

/** Opens the full questionnaire at the point BENCH-SIPAS. */
export async function openFullForm({ deps }: Data): Promise<void> {
	const title = { vi: 'Đo dung lượng phiếu đầy đủ', en: 'Weight of the full form' };
	const survey: Survey = {
		id: 'bench-sipas',
		planId: 'plan-bench-sipas',
		title,
		status: 'open',
		questionnaire: { code: 'sipas', version: 1 },
		opensAt: '2024-01-01T00:00:00.000Z',
		sample: true
	};
	const point: Point = {
		id: 'point-bench-sipas',
		code: 'BENCH-SIPAS',
		surveyId: survey.id,
		kind: 'agency',
		channel: 'poster',
		assurance: 'walk-in',
		choosesService: false,
		agencyIds: ['agency-stp']
	};
	const period = { start: '2024-01-01', end: '2024-12-31' };
	await deps.db.transaction().execute(async (tx) => {
		await insertPlan(tx, { id: survey.planId, title, period, status: 'running' });
		await insertSurvey(tx, survey);
		await insertPoint(tx, point);
	});
}
