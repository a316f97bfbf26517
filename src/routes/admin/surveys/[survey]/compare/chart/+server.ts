import { fileAnswer } from '#lib/server/file-answer.ts';
import { compareChart } from '#lib/server/services/overview/compare.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(compareChart(deps, staff, params.survey, { query: url.searchParams, locale }), {
		locale,
		url,
		cacheControl: 'no-store'
	});
