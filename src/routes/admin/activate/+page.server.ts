import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { activate } from '#lib/server/services/activation.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, request }) => {
	const { staff, locale, localeChosen } = locals;
	if (staff && request.method !== 'POST') redirect(303, localLink('/admin', locale, localeChosen));
	return {};
};

export const actions: Actions = {
	default: async ({ request, locals: { deps, locale, localeChosen } }) => {
		const typed = await http(readTexts(request, ['username', 'code', 'password', 'again']));
		const activated = await http(activate(deps, typed));
		const { username, code } = typed;
		if (!activated.ok) return fail(422, { typed: { username, code }, faults: activated.error });
		redirect(303, localLink('/admin/login?activated=yes', locale, localeChosen));
	}
};
