import { fail, redirect } from '@sveltejs/kit';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { makeToken, revokeToken, tokensPage } from '#lib/server/services/tokens/tokens.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals: { deps, staff } }) => ({
	...(await http(tokensPage(deps, staff))),
	isRevoked: url.searchParams.get('done') === 'revoke'
});

export const actions: Actions = {
	make: async ({ request, locals: { deps, staff } }) => {
		const typed = await http(readTexts(request, ['name', 'survey', 'agency', 'until']));
		const made = await http(makeToken(deps, staff, typed));
		// The token is shown here and never again: no other page could show it.
		return made.ok ? { made: made.value } : fail(422, { typed, faults: made.error });
	},
	revoke: async ({ request, url, locals: { deps, staff } }) => {
		const { id } = await http(readTexts(request, ['id']));
		await http(revokeToken(deps, staff, id));
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'revoke', ...(lang && { lang }) });
		redirect(303, `/admin/tokens?${query.toString()}`);
	}
};
