import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { http } from '#lib/server/http.ts';
import { storeUpload } from '#lib/server/services/imports/store-upload.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The codes are shown by the answer to the form and by no other page: who only looks is sent back. */
export const load: PageServerLoad = ({ request, params, locals }) => {
	const { locale, localeChosen } = locals;
	const back = `/admin/imports/staff/${encodeURIComponent(params.upload)}?step=check`;
	if (request.method !== 'POST') redirect(303, localLink(back, locale, localeChosen));
	return {};
};

export const actions: Actions = {
	default: async ({ params, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		const key = { kind: 'staff' as const, id: params.upload, locale };
		const stored = await http(storeUpload(deps, staff, key));
		if (stored.ok) return { slips: stored.value.slips ?? [] };
		// What was right a moment ago is no more: the dry run says what.
		const back = `/admin/imports/staff/${encodeURIComponent(params.upload)}?step=check`;
		return redirect(303, localLink(back, locale, localeChosen));
	}
};
