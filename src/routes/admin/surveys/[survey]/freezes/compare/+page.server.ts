import { http } from '#lib/server/http.ts';
import { comparisonPage } from '#lib/server/services/freezes/freezes-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ params, url, locals: { deps, staff } }) =>
	http(comparisonPage(deps, staff, params.survey, url.searchParams));
