import { fail, redirect } from '@sveltejs/kit';
import { pageNumber } from '#lib/domain/catalogue/page-number.ts';
import { CASE_FIELDS } from '#lib/domain/catalogue/case-draft.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { saveCaseCount } from '#lib/server/services/catalogue/case-counts.ts';
import { casePage, COUNTS_PER_PAGE } from '#lib/server/services/catalogue/case-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff }, url }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const page = pageNumber(url.searchParams.get('page'));
	const wanted = { period: asked('period'), serviceCode: asked('service'), page };
	const shown = await http(casePage(deps, staff, params.code, wanted));
	const last = Math.max(1, Math.ceil(shown.found / COUNTS_PER_PAGE));
	return { ...shown, page, last, isSaved: asked('done') === 'saved' };
};

export const actions: Actions = {
	default: async ({ request, params: { code }, locals: { deps, staff }, url }) => {
		const form = await http(readTexts(request, [...CASE_FIELDS, 'revision']));
		const { revision: sent, ...typed } = form;
		const revision = parseRevision(sent);
		const saved = await http(saveCaseCount(deps, staff, { ...typed, agency: code }, revision));
		if (saved.kind !== 'saved') {
			const isOvertaken = saved.kind === 'overtaken';
			return fail(isOvertaken ? 409 : 422, {
				typed,
				faults: isOvertaken ? [] : saved.faults,
				revision: isOvertaken ? saved.stored.revision : revision,
				stored: isOvertaken ? saved.stored : undefined
			});
		}
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'saved', ...(lang && { lang }) });
		redirect(303, `/admin/agencies/${encodeURIComponent(code)}/cases?${query.toString()}`);
	}
};
