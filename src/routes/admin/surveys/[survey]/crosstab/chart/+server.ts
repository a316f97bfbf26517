import { fileAnswer } from '#lib/server/file-answer.ts';
import { crosstabChart } from '#lib/server/services/overview/crosstab-chart.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(crosstabChart(deps, staff, params.survey, { query: url.searchParams, locale }), {
		locale,
		url,
		cacheControl: 'no-store'
	});
