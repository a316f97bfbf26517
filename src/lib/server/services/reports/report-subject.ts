import type { Agency } from '#lib/domain/agency.ts';
import { requireAllowed, scopeOf, type Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyDetail, type SurveyDetail } from '#lib/server/services/survey-overview.ts';

/** Whose report of which survey. */
export interface ReportSubject {
	detail: SurveyDetail;
	/** Absent for the report of the province, which is the department's. */
	agency?: Agency;
}

/**
 * @param code of the agency whose report it is; absent for that of the province
 * @throws AppError 'survey-not-found', 'agency-not-found'; `not-logged-in`, `not-allowed`
 */
export async function requireReport(
	deps: Deps,
	staff: Staff | undefined,
	action: Action,
	surveyId: string,
	code: string | undefined
): Promise<ReportSubject> {
	requireAllowed(staff, action);
	const detail = await surveyDetail(deps, staff, surveyId);
	if (code === undefined) {
		if (scopeOf(staff, action) === 'all') return { detail };
		throw new AppError('not-allowed', 'report of the province');
	}
	const agency = detail.agencies.map((it) => it.agency).find((it) => it.code === code);
	if (!agency) throw new AppError('agency-not-found', 'not in this survey, or not of this agency');
	requireAllowed(staff, action, agency.id);
	return { detail, agency };
}
