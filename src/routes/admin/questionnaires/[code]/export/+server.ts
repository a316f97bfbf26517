import { fileAnswer } from '#lib/server/file-answer.ts';
import { questionnaireFile } from '#lib/server/services/questionnaire-catalogue.ts';
import { versionOf } from '#lib/server/services/version-name.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params: { code }, url, locals: { deps, staff, locale } }) =>
	fileAnswer(questionnaireFile(deps, staff, code, versionOf(url.searchParams.get('version'))), {
		locale,
		url,
		cacheControl: 'no-store'
	});
