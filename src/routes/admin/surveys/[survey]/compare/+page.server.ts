import { wholeOnly } from '#lib/domain/report-summary.ts';
import { http } from '#lib/server/http.ts';
import { comparePage } from '#lib/server/services/overview/compare.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const { first, second, ...page } = await http(
		comparePage(deps, staff, params.survey, url.searchParams)
	);
	const shown = ({ side, report }: typeof first) => ({ side, report: wholeOnly(report) });
	return {
		compared: { ...page, first: shown(first), second: shown(second) },
		rights: surveyRights(staff)
	};
};
