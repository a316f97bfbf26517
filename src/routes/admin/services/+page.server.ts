import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { http } from '#lib/server/http.ts';
import { serviceList, SERVICES_PER_PAGE } from '#lib/server/services/catalogue/services.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => {
	const search = url.searchParams.get('q')?.slice(0, 100) ?? '';
	const page = pageNumber(url.searchParams.get('page'));
	const list = await http(serviceList(deps, staff, { agencyCode: '', search }, page));
	const last = Math.max(1, Math.ceil(list.found / SERVICES_PER_PAGE));
	return { ...list, search, page, last };
};
