import { resultsPlaces } from '#lib/components/results/places.ts';
import { http } from '#lib/server/http.ts';
import { resultsPage } from '#lib/server/services/results-page.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(resultsPage(deps, staff, params.survey, url.searchParams, params.agency))),
	mayExport: surveyRights(staff).mayExport,
	places: resultsPlaces(surveyRights(staff))
});
