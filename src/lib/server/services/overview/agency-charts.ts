import { levelCounts } from '#lib/domain/levels.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { QuestionResult } from '#lib/domain/report.ts';
import { classFigures } from '#lib/messages/class-figures.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { barOf, chartTexts } from '#lib/server/export/charts/class-chart.ts';
import { levelBars } from '#lib/server/export/charts/level-bars.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { requireFreezeNumber } from '#lib/server/services/results-page.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { pictureOf } from './charts.ts';

/** Of which agency; `of` in the query: `levels` or `classes`. */
export interface AgencyChartRequest {
	code: string;
	query: URLSearchParams;
	locale: Locale;
}

/**
 * One agency's ratings as a picture, an item a bar: how they spread over five levels, or satisfied,
 * dissatisfied and other with the interval.
 * @throws AppError as `surveyResults`; 'nothing-to-draw' where there is nothing to draw
 */
export async function agencyChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ code, query, locale }: AgencyChartRequest
): Promise<ExportFile> {
	const choice = requireFreezeNumber(query);
	const filter = { agency: code };
	const report = await surveyResults(deps, staff ?? 'public', surveyId, filter, choice);
	const questions = report.cut.suppressed ? [] : report.cut.questions;
	const name = `${surveyId}_${code}`;
	if (query.get('of') !== 'classes') return levelPicture(questions, { name, locale });
	const bars = questions.flatMap((question) => {
		const rating = question.kind === 'rating' ? question : undefined;
		const figures = classFigures(locale, rating, report.ballots);
		return figures ? [barOf(question.text[locale], figures)] : [];
	});
	return pictureOf(bars, { name: `${name}_tieu-chi`, locale });
}

function levelPicture(
	questions: readonly QuestionResult[],
	{ name, locale }: { name: string; locale: Locale }
): ExportFile {
	const bars = questions.flatMap((question) => {
		const levels = levelCounts(question);
		if (!levels) return [];
		const figure = `n = ${formatNumber(locale, levels.answered)}`;
		return [{ label: question.text[locale], counts: levels.counts, figure }];
	});
	if (bars.length === 0) throw new AppError('nothing-to-draw', 'no bars');
	const { names } = messages(locale).agencyResults.levels;
	const { png } = levelBars(bars, { names, ticks: chartTexts(locale).ticks });
	return { name: `${name}_nam-muc.png`, contentType: 'image/png', bytes: new Uint8Array(png) };
}
