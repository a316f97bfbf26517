import { fileAnswer } from '#lib/server/file-answer.ts';
import { signedCopy } from '#lib/server/services/plans/sign-plan.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) =>
	fileAnswer(signedCopy(deps, staff, params.plan, params.file), {
		locale,
		url,
		cacheControl: 'no-store'
	});
