import { AppError } from '#lib/server/errors.ts';
import { fileAnswer } from '#lib/server/file-answer.ts';
import { EXPORT_FORMATS, exportResults, type ExportFile } from '#lib/server/services/exports.ts';
import { requireFilter, requireFreezeNumber } from '#lib/server/services/results-page.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals }) =>
	fileAnswer(exportOf(params.survey, url.searchParams, locals), {
		locale: locals.locale,
		url,
		cacheControl: 'no-store'
	});

async function exportOf(
	surveyId: string,
	query: URLSearchParams,
	{ deps, staff, locale }: App.Locals
): Promise<ExportFile> {
	const format = EXPORT_FORMATS.find((it) => it === query.get('format'));
	if (!format) throw new AppError('bad-request', 'format');
	const filter = requireFilter(query);
	const choice = requireFreezeNumber(query);
	return exportResults(deps, staff ?? 'public', { surveyId, format, filter, locale, choice });
}
