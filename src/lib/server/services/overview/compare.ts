import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Locale } from '#lib/domain/locale.ts';
import {
	incomparable,
	sideBySide,
	type ComparedQuestion,
	type Incomparable,
	type Side
} from '#lib/domain/overview/side-by-side.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { classFigures } from '#lib/messages/class-figures.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { barOf } from '#lib/server/export/charts/class-chart.ts';
import { findSurvey, listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { codedSuccessions, earlierSurveys } from './earlier-survey.ts';
import { classPicture } from './picture-file.ts';

/** One side of the page: the survey's whole report for the choices, and the figures that are compared. */
export interface ComparedSide {
	side: Side;
	report: Report;
}

export interface ComparePage {
	survey: Survey;
	/** Surveys of the same questionnaire, this one first, that the second side may be of. */
	surveys: readonly Survey[];
	first: ComparedSide;
	second: ComparedSide;
	questions: readonly ComparedQuestion[];
	/** Absent where the two may be compared. */
	why?: Incomparable;
}

/**
 * Two agencies, two times, or one agency in two surveys, question by question.
 * @param query `agency`, `period` of the first side; `with` (a survey), `other`, `otherPeriod` of the second
 * @throws AppError as `surveyResults`; 'bad-request' for a period that there cannot be
 */
export async function comparePage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	query: URLSearchParams
): Promise<ComparePage> {
	requireAllowed(staff, 'results:compare');
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	const surveys = await comparableSurveys(deps, survey);
	const other = secondSurvey(surveys, query.get('with'));
	const asked = { agency: query.get('agency') || undefined, period: query.get('period') };
	const first = await sideOf(deps, staff, survey, asked);
	const isSame = other.id === survey.id && isSameAsked(asked, secondAsked(query));
	const second = isSame ? first : await secondSide(deps, staff, other, query);
	const why = incomparable(first.side, second.side, await codedSuccessions(deps));
	const questions = sideBySide(first.report, second.report, why);
	return { survey, surveys, first, second, questions, ...(why && { why }) };
}

/** This one, those before it, and those after it. */
async function comparableSurveys(deps: Deps, survey: Survey): Promise<Survey[]> {
	const earlier = await earlierSurveys(deps, survey);
	const later = (await listSurveys(deps.db)).filter(
		(it) =>
			it.id !== survey.id &&
			it.status !== 'draft' &&
			it.sample === survey.sample &&
			it.questionnaire.code === survey.questionnaire.code &&
			!earlier.includes(it) &&
			it.opensAt >= survey.opensAt
	);
	return [survey, ...earlier, ...later];
}

/** Absent: the latest earlier one, else the same. @throws AppError 'survey-not-found' for another */
function secondSurvey(surveys: readonly Survey[], id: string | null): Survey {
	const found = id ? surveys.find((it) => it.id === id) : (surveys[1] ?? surveys[0]);
	if (!found) throw new AppError('survey-not-found', 'not to compare with');
	return found;
}

/** Whose figures one side is of, and when. */
interface Asked {
	agency: string | undefined;
	period: string | null;
}

function secondAsked(query: URLSearchParams): Asked {
	const agency = query.get(query.has('other') ? 'other' : 'agency') || undefined;
	return { agency, period: query.get('otherPeriod') };
}

/** A report of a province is not made twice to stand beside itself. */
function isSameAsked(first: Asked, second: Asked): boolean {
	return first.agency === second.agency && (first.period ?? '') === (second.period ?? '');
}

/** Without another agency the same one, or all where the other survey did not ask about it. */
async function secondSide(
	deps: Deps,
	staff: Staff,
	survey: Survey,
	query: URLSearchParams
): Promise<ComparedSide> {
	const asked = secondAsked(query);
	try {
		return await sideOf(deps, staff, survey, asked);
	} catch (cause) {
		const isMissing = cause instanceof AppError && cause.code === 'agency-not-found';
		if (!isMissing || query.has('other')) throw cause;
		return sideOf(deps, staff, survey, { ...asked, agency: undefined });
	}
}

async function sideOf(
	deps: Deps,
	staff: Staff,
	survey: Survey,
	asked: Asked
): Promise<ComparedSide> {
	const period = asked.period ? parsePeriod(asked.period) : undefined;
	if (asked.period && !period) throw new AppError('bad-request', 'period');
	const filter: ReportFilter = {
		...(asked.agency !== undefined && { agency: asked.agency }),
		...(period && { period })
	};
	const report = await surveyResults(deps, staff, survey.id, filter, undefined, true);
	const began = vietnamDay(Date.parse(survey.opensAt));
	return { side: { survey: survey.id, began, ...filter }, report };
}

/**
 * Both sides as a picture: two bars a question.
 * @throws AppError as `comparePage`; 'nothing-to-draw' where there is nothing to draw
 */
export async function compareChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ query, locale }: { query: URLSearchParams; locale: Locale }
): Promise<ExportFile> {
	const { questions, first, second } = await comparePage(deps, staff, surveyId, query);
	const bars = questions.flatMap((both) =>
		(
			[
				['A', both.first, first],
				['B', both.second, second]
			] as const
		).flatMap(([side, rating, { report }]) => {
			const figures = classFigures(locale, rating, report.ballots);
			return rating && figures ? [barOf(`${side} · ${rating.text[locale]}`, figures)] : [];
		})
	);
	return classPicture(deps, bars, { name: `${surveyId}_so-sanh`, locale });
}
