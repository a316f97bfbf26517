import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Earlier } from '#lib/domain/overview/province-overview.ts';
import type { Report } from '#lib/domain/report.ts';
import { isOver, type Survey } from '#lib/domain/survey.ts';
import { formatDate } from '#lib/messages/format.ts';
import { AppError } from '#lib/server/errors.ts';
import { listFreezes } from '#lib/server/storage/freezes.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { codedSuccessions, earlierSurveys } from '#lib/server/services/overview/earlier-survey.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';

export type LastPeriod = Earlier & { days: string };

/**
 * The latest earlier survey that is over, of the same agency where the report is of one.
 * @returns undefined where there is none, where the viewer may see nothing of it, and where the
 *   figures are limited to a part, of which the other survey has no like
 */
export async function lastPeriod(
	deps: Deps,
	viewer: Viewer,
	report: Report
): Promise<LastPeriod | undefined> {
	const { agency, ...within } = report.filter;
	if (Object.keys(within).length > 0) return undefined;
	const survey = await findSurvey(deps.db, report.survey.id);
	const among = survey ? await earlierSurveys(deps, survey) : [];
	const earlier = among.find((it) => isOver(it, deps.now()));
	if (!survey || !earlier) return undefined;
	const choice = report.freeze && (await frozenBefore(deps, earlier.id, report.freeze.at));
	if (report.freeze && choice === undefined) return undefined;
	const figures = await figuresOf(deps, viewer, { id: earlier.id, agency, choice });
	if (!figures) return undefined;
	return {
		report: figures,
		successions: await codedSuccessions(deps),
		between: { from: openingDay(earlier), until: openingDay(survey) },
		days: [earlier.opensAt, earlier.closesAt]
			.flatMap((it) => (it ? [formatDate(it)] : []))
			.join(' – ')
	};
}

/** Frozen figures are held against frozen ones only, of before: what may still change would change the paper. */
async function frozenBefore(deps: Deps, surveyId: string, at: string): Promise<number | undefined> {
	const freezes = await listFreezes(deps.db, surveyId);
	return freezes.find((it) => it.isSettled && it.frozenAt <= at)?.number;
}

interface Asked {
	id: string;
	agency: string | undefined;
	choice: number | undefined;
}

async function figuresOf(deps: Deps, viewer: Viewer, { id, agency, choice }: Asked) {
	try {
		return await surveyResults(deps, viewer, id, agency === undefined ? {} : { agency }, choice);
	} catch (cause) {
		if (cause instanceof AppError && NOT_THERE.includes(cause.code)) return undefined;
		throw cause;
	}
}

/** The agency had no part in it, or the viewer has none. */
const NOT_THERE: readonly AppError['code'][] = [
	'agency-not-found',
	'survey-not-found',
	'not-allowed'
];

function openingDay({ opensAt }: Survey): string {
	return vietnamDay(Date.parse(opensAt));
}
