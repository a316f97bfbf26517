import { fileAnswer } from '#lib/server/file-answer.ts';
import { publishedFile } from '#lib/server/services/published-results.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, request, locals }) => {
	const { deps, exportRoom, locale } = locals;
	const asked = { surveyId: params.survey, format: 'json', locale } as const;
	return fileAnswer(publishedFile(deps, exportRoom, asked, request.signal), {
		locale,
		url,
		cacheControl: 'public, max-age=300'
	});
};
