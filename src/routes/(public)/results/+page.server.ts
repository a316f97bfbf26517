import { http } from '#lib/server/http.ts';
import { publicSurveys } from '#lib/server/services/public-surveys.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps }, setHeaders }) => {
	setHeaders({ 'cache-control': 'public, max-age=300', vary: 'accept-language' });
	const surveys = await http(publicSurveys(deps));
	return { surveys: surveys.filter(({ status }) => status === 'published') };
};
