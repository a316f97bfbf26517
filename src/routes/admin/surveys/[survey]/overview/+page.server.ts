import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { overviewPage } from '#lib/domain/report-pages.ts';
import { wholeOnly } from '#lib/domain/report-summary.ts';
import { http } from '#lib/server/http.ts';
import { provincePage } from '#lib/server/services/overview/province.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const before = url.searchParams.get('before') ?? undefined;
	const overview = await http(provincePage(deps, staff, params.survey, before));
	return {
		...overview,
		...overviewPage(overview, pageNumber(url.searchParams.get('page'))),
		before,
		report: wholeOnly(overview.report),
		rights: surveyRights(staff)
	};
};
