import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { http } from '#lib/server/http.ts';
import { timesOfLoss, writtenReceipt } from '#lib/server/services/receipts.ts';
import { verification } from '#lib/server/services/verification.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const { deps, locale, localeChosen } = locals;
	setHeaders({ 'cache-control': 'no-store' });
	const typed = url.searchParams.get('receipt')?.slice(0, 64);
	const receipt = typed === undefined ? undefined : await http(writtenReceipt(deps, typed));
	if (receipt !== undefined) redirect(303, localLink(`/r/${receipt}`, locale, localeChosen));
	const gaps = typed?.trim() ? await http(timesOfLoss(deps)) : [];
	return { ...(await http(verification(deps))), typed, gaps };
};
