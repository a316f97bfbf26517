import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { RankedAgency } from '#lib/domain/overview/province-overview.ts';
import { overviewPage } from '#lib/domain/report-pages.ts';
import type { Report } from '#lib/domain/report.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { barOf } from '#lib/server/export/charts/class-chart.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { heatOf } from './heat-picture.ts';
import { classPicture, pictureFile } from './picture-file.ts';
import { provincePage } from './province.ts';

/**
 * What of the overview is to be drawn, as its address says: `of=factors`, else the bars of `domain`
 * and `group` ('' for none); and `page`, as on the page.
 */
export interface ChartRequest {
	query: URLSearchParams;
	locale: Locale;
}

/**
 * A chart of the overview as a picture: what stands on one page of it.
 * @throws AppError as `provincePage`; 'nothing-to-draw' where there is no such group or nothing to draw
 */
export async function overviewChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ query, locale }: ChartRequest
): Promise<ExportFile> {
	const overview = await provincePage(deps, staff, surveyId, '');
	const { domains, factors, page } = overviewPage(overview, pageNumber(query.get('page')));
	const ofPage = page === 1 ? '' : `_${page}`;
	if (query.get('of') === 'factors') {
		const picture = { kind: 'heat', ...heatOf(factors, locale) } as const;
		return pictureFile(deps, picture, `${surveyId}_yeu-to${ofPage}`);
	}
	const [domain, group] = [query.get('domain'), query.get('group') ?? ''];
	const asked = domains.find((it) => it.domain === domain);
	const drawn = asked?.groups.find((it) => (it.group ?? '') === group);
	const told = { locale, method: overview.report.method };
	const bars = asked && drawn ? barsOf(drawn.agencies, asked.question, told) : [];
	const name = `${surveyId}_${domain ?? ''}_${group || 'khac'}${ofPage}`;
	return classPicture(deps, bars, { name, locale });
}

/** Only of agencies with figures to show. */
function barsOf(
	agencies: readonly RankedAgency[],
	question: string,
	{ locale, method }: { locale: Locale; method: Report['method'] }
) {
	return agencies.flatMap(({ agency, basis }) => {
		const { figures } = figuresOrReason(basis, question, { locale, ...method });
		return figures ? [barOf(agency.name[locale], figures)] : [];
	});
}
