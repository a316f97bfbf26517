import { redirect } from '@sveltejs/kit';
import { resultsPlaces } from '#lib/components/results/places.ts';
import { http } from '#lib/server/http.ts';
import { resultsPage } from '#lib/server/services/results-page.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const agency = url.searchParams.get('agency');
	if (agency) redirect(303, addressOf(url, agency));
	const results = await http(resultsPage(deps, staff, params.survey, url.searchParams));
	// One agency's figures under the survey's name would pass for the province's.
	const [only, ...others] = results.report.agencies;
	if (isOfOneAgency(staff) && only && others.length === 0) redirect(303, addressOf(url, only.code));
	return {
		...results,
		mayExport: surveyRights(staff).mayExport,
		places: resultsPlaces(surveyRights(staff))
	};
};

/** Who sees the own agency and those below it. */
function isOfOneAgency(staff: App.Locals['staff']): boolean {
	return staff?.role === 'agency' || staff?.role === 'leader';
}

/** An agency has a page of its own; what else limits the figures goes with it. */
function addressOf(url: URL, agency: string): string {
	const query = new URLSearchParams(
		[...url.searchParams].filter(([name, it]) => it && name !== 'agency')
	);
	const path = `${url.pathname}/${encodeURIComponent(agency)}`;
	return query.size > 0 ? `${path}?${query.toString()}` : path;
}
