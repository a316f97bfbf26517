import { orProblem } from '#lib/server/problem.ts';
import { surveyItem } from '#lib/server/services/survey-json.ts';
import { listedSurveys } from '#lib/server/services/survey-listing.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ locals: { deps, staff } }) =>
	orProblem(
		listedSurveys(deps, staff).then((surveys) =>
			Response.json(
				{ surveys: surveys.map(surveyItem) },
				{ headers: { 'cache-control': 'no-store' } }
			)
		)
	);
