import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import { http } from '#lib/server/http.ts';
import { publicFreeze } from '#lib/server/services/freezes/public-freeze.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const { deps, staff, locale, localeChosen } = locals;
	const { isForStaff, report, ...found } = await http(publicFreeze(deps, staff, params.code));
	if (!report && isForStaff) {
		const { survey, freeze } = found;
		const path = `/admin/surveys/${encodeURIComponent(survey.id)}/results?freeze=${freeze.number}`;
		redirect(303, localLink(path, locale, localeChosen));
	}
	setHeaders({
		'cache-control': report ? 'public, max-age=300' : 'no-store',
		vary: 'accept-language'
	});
	return { ...found, ...(report && { report: summarised(report) }) };
};
