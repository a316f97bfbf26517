import { asksOwn } from '#lib/domain/own-questions.ts';
import type { Report } from '#lib/domain/report.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from './deps.ts';
import { requireSurvey } from './points.ts';
import { chosenFigures, phaseOf } from './chosen-figures.ts';
import { inputOf, reportOf } from './results.ts';
import { ownResultsAction, seesOwnOnly, seesResultsOf } from './viewer.ts';

/**
 * What an agency's own questions brought, and nothing else; published or not, for the agency itself,
 * the department and the auditor alone.
 * @param agencyCode whose questions they are
 * @throws AppError 'survey-not-found', 'agency-not-found'; 'not-logged-in', 'not-allowed'; 'page-not-found'
 *   where the agency asks nothing of its own
 */
export async function ownResults(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	agencyCode: string
): Promise<Report> {
	const survey = await requireSurvey(deps, surveyId);
	const chosen = await chosenFigures(deps, survey, undefined);
	const phase = phaseOf(survey, chosen);
	requireAllowed(staff, ownResultsAction(phase));
	const agency = chosen.figures.agencies.find((it) => it.code === agencyCode);
	if (!agency) throw new AppError('agency-not-found', 'not in this survey');
	requireAllowed(staff, ownResultsAction(phase), agency.id);
	const isSeen = (agencyId: string) => seesResultsOf(staff, phase, agencyId);
	const isOwn = seesOwnOnly(staff, phase);
	const asked = { filter: { agency: agencyCode }, summary: false, isOwn, isSeen };
	const { input, rest } = await inputOf(deps, chosen, asked);
	if (!asksOwn(input.questionnaire, agencyCode)) {
		throw new AppError('page-not-found', 'no own questions');
	}
	return reportOf({ input: { ...input, ownOf: agencyCode }, rest, cases: [] });
}
