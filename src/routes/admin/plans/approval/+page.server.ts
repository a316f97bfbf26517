import { fail, redirect } from '@sveltejs/kit';
import { isChainName } from '#lib/domain/plan-approval.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { chainToChoose, chooseChain } from '#lib/server/services/plans/chain.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals: { deps, staff } }) => ({
	chain: await http(chainToChoose(deps, staff)),
	isSaved: url.searchParams.get('done') === 'save'
});

export const actions: Actions = {
	choose: async ({ request, url, locals: { deps, staff } }) => {
		await http(chainToChoose(deps, staff)); // who may not choose is told so, whatever was sent
		const chain = (await http(readForm(request))).chain?.[0];
		if (!isChainName(chain)) return fail(422, { isFault: true });
		await http(chooseChain(deps, staff, chain));
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: 'save', ...(lang && { lang }) });
		redirect(303, `/admin/plans/approval?${query.toString()}`);
	}
};
