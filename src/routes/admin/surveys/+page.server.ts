import { http } from '#lib/server/http.ts';
import { surveyOverviews } from '#lib/server/services/survey-overview.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff } }) => ({
	surveys: await http(surveyOverviews(deps, staff)),
	rights: surveyRights(staff),
	now: deps.now()
});
