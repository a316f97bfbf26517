import { fail, redirect } from '@sveltejs/kit';
import { CASE_FIELDS } from '#lib/domain/catalogue/case-draft.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { saveCaseCount } from '#lib/server/services/catalogue/case-counts.ts';
import { casePage } from '#lib/server/services/catalogue/case-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff }, url }) => {
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const key = { period: asked('period'), serviceCode: asked('service') };
	const page = await http(casePage(deps, staff, params.code, key));
	return { ...page, isSaved: asked('done') === 'saved' };
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
