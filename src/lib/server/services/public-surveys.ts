import { POINT_CODE } from '#lib/domain/point.ts';
import { statusAt, type Survey, type SurveyStatus } from '#lib/domain/survey.ts';
import { findPoint } from '#lib/server/storage/points.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';
import { orStorageFailed } from './storage-failed.ts';

export interface PublicSurvey {
	survey: Survey;
	/** What the outside sees. */
	status: SurveyStatus;
}

/** The surveys that everybody may know of: open ones, without results, and published ones. */
export async function publicSurveys(deps: Deps): Promise<PublicSurvey[]> {
	const surveys = await orStorageFailed(deps, 'surveys-not-shown', () => listSurveys(deps.db));
	return surveys
		.map((survey) => ({ survey, status: statusAt(survey, deps.now()) }))
		.filter(({ status }) => status === 'open' || status === 'published');
}

/**
 * Reads a point's code as a person types it from a poster.
 * @returns the code where there is such a point
 */
export async function pointWithCode(deps: Deps, typed: string): Promise<string | undefined> {
	const code = typed.replace(/[\s.]/g, '').toUpperCase();
	if (!POINT_CODE.test(code)) return undefined;
	const point = await orStorageFailed(deps, 'point-not-found', () => findPoint(deps.db, code));
	return point?.code;
}
