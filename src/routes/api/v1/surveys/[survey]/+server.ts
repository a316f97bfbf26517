import { orProblem } from '#lib/server/problem.ts';
import { surveyDocument } from '#lib/server/services/survey-json.ts';
import { listedSurvey } from '#lib/server/services/survey-listing.ts';
import { askerOf } from '#lib/server/services/tokens/admit-token.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, locals }) =>
	orProblem(
		listedSurvey(locals.deps, params.survey, askerOf(locals, params.survey)).then((found) =>
			Response.json(surveyDocument(found), { headers: { 'cache-control': 'no-store' } })
		)
	);
