import { fileAnswer } from '#lib/server/file-answer.ts';
import { resultsChart } from '#lib/server/services/overview/results-charts.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) => {
	const asked = { code: params.agency, query: url.searchParams, locale };
	const cacheControl = 'no-store';
	return fileAnswer(resultsChart(deps, staff, params.survey, asked), { locale, url, cacheControl });
};
