import { fileAnswer } from '#lib/server/file-answer.ts';
import { markedFile } from '#lib/server/services/imports/files.ts';
import { requireKind } from '#lib/server/services/imports/rights.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, locals: { deps, staff, locale }, url }) => {
	const file = requireKind(params.kind).then((kind) =>
		markedFile(deps, staff, { kind, id: params.upload, locale })
	);
	return fileAnswer(file, { locale, url, cacheControl: 'no-store' });
};
