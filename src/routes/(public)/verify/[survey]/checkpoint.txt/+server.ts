import { textAnswer } from '#lib/server/file-answer.ts';
import { checkpointNotes } from '#lib/server/services/verification.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params: { survey }, url, locals: { deps, locale } }) =>
	textAnswer(checkpointNotes(deps, survey, 'last'), {
		name: `${survey}.checkpoint.txt`,
		locale,
		url
	});
