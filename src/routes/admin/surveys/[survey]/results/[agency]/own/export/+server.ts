import { AppError } from '#lib/server/errors.ts';
import { fileAnswer } from '#lib/server/file-answer.ts';
import { exportOwnResults, OWN_FORMATS, type ExportFile } from '#lib/server/services/exports.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals }) =>
	fileAnswer(exportOf(params, url.searchParams, locals), {
		locale: locals.locale,
		url,
		cacheControl: 'no-store'
	});

async function exportOf(
	{ survey, agency }: { survey: string; agency: string },
	query: URLSearchParams,
	{ deps, staff, locale }: App.Locals
): Promise<ExportFile> {
	const format = OWN_FORMATS.find((it) => it === query.get('format'));
	if (!format) throw new AppError('bad-request', 'format');
	return exportOwnResults(deps, staff, { surveyId: survey, agency, format, locale });
}
