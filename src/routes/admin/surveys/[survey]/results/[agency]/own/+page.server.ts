import { http } from '#lib/server/http.ts';
import { ownResults } from '#lib/server/services/own-results.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) => ({
	report: await http(ownResults(deps, staff, params.survey, params.agency)),
	mayExport: surveyRights(staff).mayExport
});
