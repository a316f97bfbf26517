import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import {
	accounts,
	addAccount,
	agenciesToChoose,
	disableAccount
} from '#lib/server/services/accounts.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => {
	const listed = await http(accounts(deps, staff));
	const mayManage = staff !== undefined && mayDo(staff, 'accounts:manage');
	return {
		accounts: listed,
		agencies: mayManage ? await http(agenciesToChoose(deps, staff)) : [],
		mayManage,
		// Only of an account that there is: an address must not put words into our mouth.
		done: listed.find((it) => it.username === url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	add: async ({ request, locals: { deps, staff }, url }) => {
		const entries = await http(readForm(request));
		const typed = {
			username: entries.username?.[0] ?? '',
			role: entries.role?.[0] ?? '',
			agencyCode: entries.agencyCode?.[0] ?? '',
			email: entries.email?.[0] ?? ''
		};
		const password = entries.password?.[0] ?? '';
		const added = await http(addAccount(deps, staff, { ...typed, password }));
		if (!added.ok) return fail(422, { typed, faults: added.error });
		redirect(303, addressOf(url, added.value.username));
	},
	disable: async ({ request, locals: { deps, staff }, url }) => {
		const username = (await http(readForm(request))).username?.[0] ?? '';
		await http(disableAccount(deps, staff, username));
		redirect(303, addressOf(url, username));
	}
};

function addressOf(url: URL, done: string): string {
	const lang = url.searchParams.get('lang');
	const query = new URLSearchParams({ done, ...(lang && { lang }) });
	return `/admin/accounts?${query.toString()}#content`;
}
