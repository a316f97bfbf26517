import { fileAnswer } from '#lib/server/file-answer.ts';
import { resultsChart } from '#lib/server/services/overview/results-charts.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(resultsChart(deps, staff, params.survey, { query: url.searchParams, locale }), {
		locale,
		url,
		cacheControl: 'no-store'
	});
