import { DEPARTMENT_CODE, letterheadOf } from '#lib/domain/letterhead.ts';
import type { Report } from '#lib/domain/report.ts';
import { isAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { findAgencyByCode } from '#lib/server/storage/agencies.ts';
import { findReportTexts } from '#lib/server/storage/report-texts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { lastPeriod } from './last-period.ts';
import { pointsRuleFor } from '#lib/server/services/par-points/points-rules.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';

/** What a Word report needs beside its figures: who issues it, and its words where the viewer may read them. */
export async function reportDetails(
	deps: Deps,
	viewer: Viewer,
	report: Report
): Promise<ReportDetails> {
	const { agency: code } = report.filter;
	const issuer = await findAgencyByCode(deps.db, code ?? DEPARTMENT_CODE);
	const agencyId = code === undefined ? undefined : issuer?.id;
	const kept = mayRead(viewer, agencyId)
		? await findReportTexts(deps.db, { surveyId: report.survey.id, agencyId })
		: undefined;
	const letterhead = report.letterheads
		? report.letterheads[code ?? DEPARTMENT_CODE]
		: issuer && letterheadOf(issuer);
	const pointsRule = await pointsRuleFor(deps, report);
	const earlier = await lastPeriod(deps, viewer, report);
	return {
		...(letterhead && { issuer: letterhead }),
		...(kept && { texts: kept.texts }),
		...(earlier && { earlier }),
		...(pointsRule && { pointsRule }),
		channels: await byChannel(deps, viewer, report)
	};
}

/** The same figures of one channel each; none where all came in by one. */
async function byChannel(deps: Deps, viewer: Viewer, report: Report): Promise<Report[]> {
	const { choices, filter, survey, freeze } = report;
	if (filter.channel !== undefined || choices.channels.length < 2) return [];
	const choice = freeze?.number ?? 'live';
	return Promise.all(
		choices.channels.map((channel) =>
			surveyResults(deps, viewer, survey.id, { ...filter, channel }, choice)
		)
	);
}

/** The words are not published with the figures. @param agencyId absent for the province */
function mayRead(viewer: Viewer, agencyId: string | undefined): boolean {
	if (typeof viewer === 'string') return viewer === 'operator';
	if (agencyId === undefined) return scopeOf(viewer, 'report:see') === 'all';
	return isAllowed(viewer, 'report:see', agencyId);
}
