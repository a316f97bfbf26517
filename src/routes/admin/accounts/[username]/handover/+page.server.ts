import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { handOver } from '#lib/server/services/handover/hand-over.ts';
import { handoverPage } from '#lib/server/services/handover/handover-page.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const to = url.searchParams.get('to') ?? '';
	return {
		...(await http(handoverPage(deps, staff, params.username, to))),
		mayManage: staff !== undefined && mayDo(staff, 'accounts:manage')
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		const { to = [], thing = [] } = await http(readForm(request));
		const order = { to: to[0] ?? '', things: thing };
		const done = await http(handOver(deps, staff, params.username, order));
		if (!done.ok) return fail(422, { fault: done.error });
		redirect(303, localLink(`/admin/handovers/${done.value}?done=yes`, locale, localeChosen));
	}
};
