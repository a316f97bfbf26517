import { summarised } from '#lib/domain/report-summary.ts';
import { http } from '#lib/server/http.ts';
import { publishedResults } from '#lib/server/services/published-results.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps }, setHeaders }) => {
	const report = await http(publishedResults(deps, params.survey));
	setHeaders({ 'cache-control': 'public, max-age=300', vary: 'accept-language' });
	return { report: summarised(report) };
};
