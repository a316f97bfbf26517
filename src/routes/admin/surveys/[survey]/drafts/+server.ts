import { AppError } from '#lib/server/errors.ts';
import { fileAnswer } from '#lib/server/file-answer.ts';
import { DRAFTS, draftFile } from '#lib/server/services/reports/draft-file.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { requireFreezeNumber } from '#lib/server/services/results-page.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals }) =>
	fileAnswer(draftOf(params.survey, url.searchParams, locals), {
		locale: locals.locale,
		url,
		cacheControl: 'no-store'
	});

async function draftOf(
	surveyId: string,
	query: URLSearchParams,
	{ deps, staff }: App.Locals
): Promise<ExportFile> {
	const draft = DRAFTS.find((it) => it === query.get('draft'));
	if (!draft) throw new AppError('bad-request', 'draft');
	const agency = query.get('agency') || undefined;
	const choice = requireFreezeNumber(query);
	return draftFile(deps, staff, { surveyId, draft, agency, choice });
}
