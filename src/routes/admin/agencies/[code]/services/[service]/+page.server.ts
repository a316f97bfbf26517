import { fail, redirect } from '@sveltejs/kit';
import { serviceTexts } from '#lib/domain/catalogue/service-draft.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { saveService, servicePage } from '#lib/server/services/catalogue/services.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) => {
	const page = await http(servicePage(deps, staff, params.code, params.service));
	return {
		...page,
		texts: serviceTexts(page.service, page.agency.code),
		mayEdit: staff !== undefined && mayDo(staff, 'catalogue:edit')
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { deps, staff }, url }) => {
		const form = await http(readTexts(request, ['name', 'nameEn', 'field', 'revision']));
		const { revision: sent, ...typed } = form;
		const revision = parseRevision(sent);
		const texts = { ...typed, agency: params.code, code: params.service };
		const saved = await http(saveService(deps, staff, texts, revision));
		if (saved.kind !== 'saved') {
			const isOvertaken = saved.kind === 'overtaken';
			return fail(isOvertaken ? 409 : 422, {
				typed,
				faults: isOvertaken ? [] : saved.faults,
				revision: isOvertaken ? saved.stored.revision : revision,
				isOvertaken
			});
		}
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'saved', ...(lang && { lang }) });
		redirect(
			303,
			`/admin/agencies/${encodeURIComponent(params.code)}/services?${query.toString()}`
		);
	}
};
