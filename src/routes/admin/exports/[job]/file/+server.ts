import { fileAnswer } from '#lib/server/file-answer.ts';
import { exportedFile } from '#lib/server/services/export-jobs/export-jobs.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { exportRoom, staff, locale } }) =>
	fileAnswer(exportedFile(exportRoom, staff, params.job), {
		locale,
		url,
		cacheControl: 'no-store'
	});
