import { fileAnswer } from '#lib/server/file-answer.ts';
import { reminderLetter } from '#lib/server/services/overview/reminder.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(reminderLetter(deps, staff, params.survey), {
		locale,
		url,
		cacheControl: 'no-store'
	});
