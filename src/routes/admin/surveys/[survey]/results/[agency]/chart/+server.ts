import { fileAnswer } from '#lib/server/file-answer.ts';
import { agencyChart } from '#lib/server/services/overview/agency-charts.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(
		agencyChart(deps, staff, params.survey, {
			code: params.agency,
			query: url.searchParams,
			locale
		}),
		{
			locale,
			url,
			cacheControl: 'no-store'
		}
	);
