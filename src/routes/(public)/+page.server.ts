import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { parseReceipt } from '#lib/domain/receipt.ts';
import { http } from '#lib/server/http.ts';
import { pointWithCode, publicSurveys } from '#lib/server/services/public-surveys.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const { deps, locale, localeChosen } = locals;
	setHeaders({ 'cache-control': 'no-store' });
	const asked = url.searchParams.get('code')?.slice(0, 64);
	const typed = asked ?? '';
	const code = typed === '' ? undefined : await http(pointWithCode(deps, typed));
	if (code !== undefined) redirect(303, localLink(`/k/${code}`, locale, localeChosen));
	const receipt = parseReceipt(typed);
	if (receipt !== undefined) redirect(303, localLink(`/r/${receipt}`, locale, localeChosen));
	return { asked: asked !== undefined, typed, surveys: await http(publicSurveys(deps)) };
};
