import { fileAnswer } from '#lib/server/file-answer.ts';
import { planFile } from '#lib/server/services/plans/plan-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) => {
	const format = url.searchParams.get('format') ?? '';
	const work = planFile(deps, staff, params.plan, { format, locale });
	return fileAnswer(work, { locale, url, cacheControl: 'no-store' });
};
