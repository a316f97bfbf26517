import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { changeOwnPassword } from '#lib/server/services/own-password.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ url }) => ({
	done: url.searchParams.get('done') === 'yes'
});

export const actions: Actions = {
	default: async ({ request, cookies, locals }) => {
		const { deps, auth, staff, locale, localeChosen } = locals;
		const typed = await http(readTexts(request, ['current', 'password', 'again']));
		const changed = await http(changeOwnPassword(deps, auth, staff, typed));
		if (!changed.ok) return fail(422, { faults: changed.error });
		const { name, value, attributes } = changed.value;
		cookies.set(name, value, attributes);
		redirect(303, localLink('/admin/password?done=yes', locale, localeChosen));
	}
};
