import { vietnamDay } from '#lib/domain/calendar.ts';
import { parseDay } from '#lib/domain/catalogue/draft.ts';
import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { http } from '#lib/server/http.ts';
import { AGENCIES_PER_PAGE, agencyList } from '#lib/server/services/catalogue/agencies.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => {
	const asked = (name: string) => url.searchParams.get(name)?.slice(0, 100) ?? '';
	const query = {
		search: asked('q'),
		group: asked('group'),
		on: parseDay(asked('on')) ?? '',
		below: asked('below')
	};
	const page = pageNumber(url.searchParams.get('page'));
	const list = await http(agencyList(deps, staff, query, page));
	return {
		...list,
		query,
		page,
		last: Math.max(1, Math.ceil(list.found / AGENCIES_PER_PAGE)),
		today: vietnamDay(deps.now()),
		mayEdit: staff !== undefined && mayDo(staff, 'catalogue:edit')
	};
};
