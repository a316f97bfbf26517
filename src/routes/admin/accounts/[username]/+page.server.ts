import { fail, redirect } from '@sveltejs/kit';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { accountPage } from '#lib/server/services/account-page.ts';
import {
	disableAccount,
	enableAccount,
	moveAccount,
	renameAccount
} from '#lib/server/services/accounts.ts';
import { resetAccount } from '#lib/server/services/activation.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params: { username }, url, locals }) => ({
	...(await http(accountPage(locals.deps, locals.staff, username))),
	done: url.searchParams.get('done')
});

export const actions: Actions = {
	move: async ({ request, params: { username }, url, locals: { deps, staff } }) => {
		const typed = await http(readTexts(request, ['role', 'agencyCode']));
		const moved = await http(moveAccount(deps, staff, username, typed));
		if (!moved.ok) return fail(422, { typed, faults: moved.error });
		redirect(303, addressOf(url, 'moved'));
	},
	rename: async ({ request, params: { username }, url, locals: { deps, staff } }) => {
		const { fullName } = await http(readTexts(request, ['fullName']));
		const renamed = await http(renameAccount(deps, staff, username, fullName));
		if (!renamed.ok) return fail(422, { fullName, nameFault: renamed.error[0]?.code });
		redirect(303, addressOf(url, 'renamed'));
	},
	disable: async ({ params: { username }, url, locals: { deps, staff } }) => {
		await http(disableAccount(deps, staff, username));
		redirect(303, addressOf(url, 'disabled'));
	},
	// The code is shown here and never again: no other page could show it.
	reset: async ({ params: { username }, locals: { deps, staff } }) => ({
		slip: await http(resetAccount(deps, staff, username))
	}),
	enable: async ({ params: { username }, locals: { deps, staff } }) => ({
		slip: await http(enableAccount(deps, staff, username))
	})
};

function addressOf(url: URL, done: string): string {
	const lang = url.searchParams.get('lang');
	const query = new URLSearchParams({ done, ...(lang !== null && { lang }) });
	return `${url.pathname}?${query.toString()}#content`;
}
