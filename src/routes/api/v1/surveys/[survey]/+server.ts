import { orProblem } from '#lib/server/problem.ts';
import { surveyDocument } from '#lib/server/services/survey-json.ts';
import { listedSurvey } from '#lib/server/services/survey-listing.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, locals: { deps, staff } }) =>
	orProblem(
		listedSurvey(deps, params.survey, staff).then((found) =>
			Response.json(surveyDocument(found), { headers: { 'cache-control': 'no-store' } })
		)
	);
