import { http } from '#lib/server/http.ts';
import { comparePage } from '#lib/server/services/overview/compare.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	compared: await http(comparePage(deps, staff, params.survey, url.searchParams)),
	rights: surveyRights(staff)
});
