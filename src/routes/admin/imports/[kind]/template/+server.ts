import { fileAnswer } from '#lib/server/file-answer.ts';
import { importTemplate } from '#lib/server/services/imports/files.ts';
import { requireKind } from '#lib/server/services/imports/rights.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, locals: { deps, staff, locale }, url }) => {
	const survey = url.searchParams.get('survey') ?? '';
	const template = requireKind(params.kind).then((kind) =>
		importTemplate(deps, staff, { kind, survey, locale })
	);
	return fileAnswer(template, { locale, url, cacheControl: 'no-store' });
};
