import { fail } from '@sveltejs/kit';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { accounts, postsToGive } from '#lib/server/services/account-lists.ts';
import { inviteAccount } from '#lib/server/services/accounts.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff } }) => {
	const listed = await http(accounts(deps, staff));
	const mayManage = staff !== undefined && mayDo(staff, 'accounts:manage');
	const posts = mayManage ? await http(postsToGive(deps, staff)) : { agencies: [], roles: [] };
	return { accounts: listed, mayManage, ...posts };
};

export const actions: Actions = {
	add: async ({ request, locals: { deps, staff } }) => {
		const fields = ['username', 'role', 'agencyCode', 'email', 'fullName'] as const;
		const typed = await http(readTexts(request, fields));
		const invited = await http(inviteAccount(deps, staff, typed));
		// The code is shown here and never again: no other page could show it.
		return invited.ok ? { slip: invited.value } : fail(422, { typed, faults: invited.error });
	}
};
