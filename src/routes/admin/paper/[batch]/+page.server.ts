import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { http } from '#lib/server/http.ts';
import { batchPage } from '#lib/server/services/paper/batch-lists.ts';
import { settleBatch } from '#lib/server/services/paper/settling.ts';
import { handIn } from '#lib/server/services/paper/typing.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(batchPage(deps, staff, params.batch))),
	made: url.searchParams.has('made')
});

export const actions: Actions = {
	'hand-in': async ({ params, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		await http(handIn(deps, staff, params.batch));
		redirect(303, localLink(`/admin/paper/${params.batch}`, locale, localeChosen));
	},
	settle: async ({ params, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		await http(settleBatch(deps, staff, params.batch));
		redirect(303, localLink(`/admin/paper/${params.batch}`, locale, localeChosen));
	}
};
