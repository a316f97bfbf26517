import { AppError } from '#lib/server/errors.ts';
import { fileAnswer } from '#lib/server/file-answer.ts';
import { LEDGER_FORMATS, ledgerFile } from '#lib/server/services/slips/ledger-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals }) =>
	fileAnswer(fileOf(params.survey, url.searchParams.get('format'), locals), {
		locale: locals.locale,
		url,
		cacheControl: 'no-store'
	});

async function fileOf(surveyId: string, asked: string | null, { deps, staff, locale }: App.Locals) {
	const format = LEDGER_FORMATS.find((it) => it === asked);
	if (!format) throw new AppError('bad-request', 'format');
	return ledgerFile(deps, staff, { surveyId, format, locale });
}
