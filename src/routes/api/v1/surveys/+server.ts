import { orProblem } from '#lib/server/problem.ts';
import { surveyItem } from '#lib/server/services/survey-json.ts';
import { listedFor } from '#lib/server/services/tokens/listed-for.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ locals: { deps, staff, token } }) =>
	orProblem(
		listedFor(deps, { staff, token }).then((surveys) =>
			Response.json(
				{ surveys: surveys.map(surveyItem) },
				{ headers: { 'cache-control': 'no-store' } }
			)
		)
	);
