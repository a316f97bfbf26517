import { http } from '#lib/server/http.ts';
import { commentsPage } from '#lib/server/services/overview/comments.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const query = {
		agency: url.searchParams.get('agency') ?? '',
		search: url.searchParams.get('search') ?? '',
		page: Math.trunc(Number(url.searchParams.get('page'))) || 1
	};
	const read = await http(commentsPage(deps, staff, params.survey, query));
	return { read, rights: surveyRights(staff) };
};
