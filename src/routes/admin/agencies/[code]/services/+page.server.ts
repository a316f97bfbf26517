import { fail, redirect } from '@sveltejs/kit';
import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { agencyHead } from '#lib/server/services/catalogue/agency-page.ts';
import {
	addService,
	serviceList,
	SERVICES_PER_PAGE
} from '#lib/server/services/catalogue/services.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff }, url }) => {
	const head = await http(agencyHead(deps, staff, params.code));
	const search = url.searchParams.get('q')?.slice(0, 100) ?? '';
	const page = pageNumber(url.searchParams.get('page'));
	const asked = { agencyCode: head.agency.code, search };
	const list = await http(serviceList(deps, staff, asked, page));
	return {
		...head,
		...list,
		search,
		page,
		last: Math.max(1, Math.ceil(list.found / SERVICES_PER_PAGE)),
		mayEdit: staff !== undefined && mayDo(staff, 'catalogue:edit'),
		isSaved: url.searchParams.get('done') === 'saved'
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { deps, staff }, url }) => {
		const typed = await http(readTexts(request, ['code', 'name', 'nameEn', 'field']));
		const added = await http(addService(deps, staff, { ...typed, agency: params.code }));
		if (!added.ok) return fail(422, { typed, faults: added.error });
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'saved', ...(lang && { lang }) });
		redirect(
			303,
			`/admin/agencies/${encodeURIComponent(params.code)}/services?${query.toString()}`
		);
	}
};
