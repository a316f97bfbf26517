import { wholeOnly } from '#lib/domain/report-summary.ts';
import { http } from '#lib/server/http.ts';
import { crosstabPage } from '#lib/server/services/overview/crosstab.ts';
import { crosstabQuery } from '#lib/server/services/overview/crosstab-scope.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const query = crosstabQuery(url.searchParams);
	const page = await http(crosstabPage(deps, staff, params.survey, query));
	return { page: { ...page, report: wholeOnly(page.report) }, rights: surveyRights(staff) };
};
