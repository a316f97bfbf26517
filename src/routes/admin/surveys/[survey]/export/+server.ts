import { AppError } from '#lib/server/errors.ts';
import { fileAnswer, orRefusalPage } from '#lib/server/file-answer.ts';
import {
	beginResultsExport,
	resultsExport,
	type ResultsExport
} from '#lib/server/services/export-jobs/results-export.ts';
import { EXPORT_FORMATS } from '#lib/server/services/exports.ts';
import { requireFilter, requireFreezeNumber } from '#lib/server/services/results-page.ts';
import type { RequestHandler } from './$types.js';

/** The file; with `watch` in the address a long one is made where its progress is shown. */
export const GET: RequestHandler = ({ params, url, locals, request }) => {
	const answer = { locale: locals.locale, url, cacheControl: 'no-store' };
	if (url.searchParams.has('watch'))
		return orRefusalPage(watched(params.survey, url, locals), answer);
	const { deps, exportRoom } = locals;
	const file = Promise.resolve().then(() =>
		resultsExport(deps, exportRoom, askedOf(params.survey, url, locals), request.signal)
	);
	return fileAnswer(file, answer);
};

async function watched(survey: string, url: URL, locals: App.Locals): Promise<Response> {
	const { deps, exportRoom, locale } = locals;
	const begun = await beginResultsExport(deps, exportRoom, askedOf(survey, url, locals));
	if (begun.kind === 'file') {
		return fileAnswer(Promise.resolve(begun.file), { locale, url, cacheControl: 'no-store' });
	}
	const lang = url.searchParams.get('lang');
	const location = `/admin/exports/${begun.job.id}${lang ? `?lang=${lang}` : ''}`;
	return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** @throws AppError 'bad-request' */
function askedOf(
	surveyId: string,
	{ searchParams: query }: URL,
	{ staff, locale }: App.Locals
): ResultsExport {
	const format = EXPORT_FORMATS.find((it) => it === query.get('format'));
	if (!format) throw new AppError('bad-request', 'format');
	const [filter, choice] = [requireFilter(query), requireFreezeNumber(query)];
	return { viewer: staff ?? 'public', request: { surveyId, format, filter, locale, choice } };
}
