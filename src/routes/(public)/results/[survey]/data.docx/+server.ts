import { fileAnswer } from '#lib/server/file-answer.ts';
import { publishedFile } from '#lib/server/services/published-results.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, locale } }) =>
	fileAnswer(publishedFile(deps, { surveyId: params.survey, format: 'docx', locale }), {
		locale,
		url,
		cacheControl: 'public, max-age=300'
	});
