import { fail, redirect } from '@sveltejs/kit';
import { groupOf } from '#lib/components/catalogue/words.ts';
import { AGENCY_FIELDS } from '#lib/domain/catalogue/agency-draft.ts';
import { messages } from '#lib/messages/index.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { addAgency, groupsForNew } from '#lib/server/services/catalogue/agencies.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff } }) => ({
	groups: await http(groupsForNew(deps, staff))
});

export const actions: Actions = {
	default: async ({ request, locals: { deps, staff, locale }, url }) => {
		const typed = await http(readTexts(request, AGENCY_FIELDS));
		const group = groupOf(messages(locale).catalogue, typed.group);
		const added = await http(addAgency(deps, staff, { ...typed, group }));
		if (!added.ok) return fail(422, { typed, faults: added.error });
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'added', ...(lang && { lang }) });
		redirect(303, `/admin/agencies/${added.value.code}?${query.toString()}`);
	}
};
