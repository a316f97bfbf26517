import type { Locale } from '#lib/domain/locale.ts';
import { classFigures } from '#lib/messages/class-figures.ts';
import { messages } from '#lib/messages/index.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { barOf } from '#lib/server/export/charts/class-chart.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { crosstabPage } from './crosstab.ts';
import { crosstabQuery } from './crosstab-scope.ts';
import { classPicture } from './picture-file.ts';

/**
 * A rating by a trait as a picture, a group a bar.
 * @throws AppError as `crosstabPage`; 'nothing-to-draw' where there is nothing to draw, as of what is not rated
 */
export async function crosstabChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ query, locale }: { query: URLSearchParams; locale: Locale }
): Promise<ExportFile> {
	const { asked, agency } = await crosstabPage(deps, staff, surveyId, crosstabQuery(query));
	const { unanswered } = messages(locale).crosstab;
	const bars = (asked?.table.columns ?? []).flatMap(({ text, ballots = 0, result }) => {
		const rating = result?.kind === 'rating' ? result : undefined;
		const figures = classFigures(locale, rating, ballots);
		return figures ? [barOf(text?.[locale] ?? unanswered, figures)] : [];
	});
	const parts = [surveyId, agency, asked?.trait.id, asked?.question.id];
	const name = parts.filter((it) => it !== undefined).join('_');
	return classPicture(deps, bars, { name, locale });
}
