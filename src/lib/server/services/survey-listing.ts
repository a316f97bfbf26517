import { statusAt } from '#lib/domain/survey.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from './deps.ts';
import { publicSurveys, type PublicSurvey } from './public-surveys.ts';
import { surveyDetail, surveyOverviews } from './survey-overview.ts';

export type ListedSurvey = Pick<PublicSurvey, 'survey' | 'status'>;

/** The public surveys, and those that concern this staff member; the latest first. */
export async function listedSurveys(deps: Deps, staff?: Staff): Promise<ListedSurvey[]> {
	const concerned = seesReceived(staff) ? await surveyOverviews(deps, staff) : [];
	const ids = new Set(concerned.map(({ survey }) => survey.id));
	const others = (await publicSurveys(deps)).filter(({ survey }) => !ids.has(survey.id));
	return [...concerned, ...others].sort(latestFirst);
}

/**
 * @throws AppError 'survey-not-found'; 'not-logged-in' or 'not-allowed' for one that is neither public
 *   nor this staff member's
 */
export async function listedSurvey(deps: Deps, id: string, staff?: Staff): Promise<ListedSurvey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	const status = statusAt(survey, deps.now());
	if (status === 'open' || status === 'published') return { survey, status };
	if (!staff) throw new AppError('not-logged-in', 'survey');
	return surveyDetail(deps, staff, id);
}

function seesReceived(staff: Staff | undefined): staff is Staff {
	return staff !== undefined && isAllowed(staff, 'received:see');
}

function latestFirst({ survey: a }: ListedSurvey, { survey: b }: ListedSurvey): number {
	if (a.opensAt !== b.opensAt) return a.opensAt < b.opensAt ? 1 : -1;
	return a.id < b.id ? -1 : 1;
}
