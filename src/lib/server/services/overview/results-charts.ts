import { headlines } from '#lib/domain/headline.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { ClassBar } from '#lib/server/export/charts/class-bars.ts';
import { barOf } from '#lib/server/export/charts/class-chart.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { resultsPage } from '#lib/server/services/results-page.ts';
import { agencyResultsPage, type AgencyResultsPage } from './agency.ts';
import { indexPicture } from './index-picture.ts';
import { levelPicture } from './level-picture.ts';
import { classPicture } from './picture-file.ts';
import { resultLines } from './result-lines.ts';

/**
 * Of one agency's page of results, or of all agencies' without a code. `of` in the query: `levels`,
 * `index`, `classes` (item by item), or a table's lines and its domain, such as `service-policy`; the rest of
 * the query is the page's.
 */
export interface ResultsChartRequest {
	code?: string;
	query: URLSearchParams;
	locale: Locale;
}

/**
 * Ratings as a picture, as they stand on the page: how they spread over five levels, or satisfied,
 * dissatisfied and other with the interval.
 * @throws AppError as `resultsPage`; 'nothing-to-draw' where there is nothing to draw
 */
export async function resultsChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ code, query, locale }: ResultsChartRequest
): Promise<ExportFile> {
	const page =
		code === undefined
			? await resultsPage(deps, staff, surveyId, query)
			: await agencyResultsPage(deps, staff, surveyId, { code, query });
	const of = query.get('of') ?? 'levels';
	const whose = [surveyId, code].filter((it) => it !== undefined).join('_');
	if (of === 'levels') return levelPicture(deps, page.report, { name: `${whose}_nam-muc`, locale });
	if (of === 'index') return indexPicture(deps, page.report, { name: `${whose}_chi-so`, locale });
	const bars = of === 'classes' ? itemBars(page.report, locale) : lineBars(page, of, locale);
	const name = of === 'classes' ? `${whose}_tieu-chi` : `${whose}_${of}`;
	return classPicture(deps, bars, { name, locale });
}

function itemBars(report: Report, locale: Locale): ClassBar[] {
	if (report.cut.suppressed) return [];
	return report.cut.questions.flatMap(({ id, text }) => {
		const { figures } = figuresOrReason(report, id, { locale, ...report.method });
		return figures ? [barOf(text[locale], figures)] : [];
	});
}

/** @param of lines and domain; for what there is not there are no bars */
function lineBars(
	{ report, parts }: Pick<AgencyResultsPage, 'report' | 'parts'>,
	of: string,
	locale: Locale
): ClassBar[] {
	const lines = resultLines(report, parts, locale);
	const asked = headlines(report).flatMap(({ domain, question }) =>
		Object.entries(lines).flatMap(([kind, own]) =>
			of === `${kind}-${domain}` ? [{ question: question.id, own }] : []
		)
	);
	return asked.flatMap(({ question, own }) =>
		own.flatMap(({ label, basis }) => {
			const { figures } = figuresOrReason(basis, question, { locale, ...report.method });
			return figures ? [barOf(label, figures)] : [];
		})
	);
}
