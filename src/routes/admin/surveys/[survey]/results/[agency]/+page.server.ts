import { resultsPlaces } from '#lib/components/results/places.ts';
import { http } from '#lib/server/http.ts';
import { agencyResultsPage } from '#lib/server/services/overview/agency.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const asked = { code: params.agency, query: url.searchParams };
	const rights = surveyRights(staff);
	return {
		...(await http(agencyResultsPage(deps, staff, params.survey, asked))),
		mayExport: rights.mayExport,
		places: resultsPlaces(rights)
	};
};
