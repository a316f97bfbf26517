import { redirect } from '@sveltejs/kit';
import { http } from '#lib/server/http.ts';
import { requireKind } from '#lib/server/services/imports/rights.ts';
import { storeProgress } from '#lib/server/services/imports/store-progress.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { deps, staff, locale } = locals;
	const kind = await http(requireKind(params.kind));
	const key = { kind, id: params.upload, locale };
	const state = await http(storeProgress(deps, staff, key));
	const lang = url.searchParams.get('lang');
	const query = (name: string, value: string) =>
		new URLSearchParams({ [name]: value, ...(lang && { lang }) }).toString();
	const upload = `/admin/imports/${kind}/${key.id}`;
	if (state.kind === 'stored') {
		redirect(303, `/admin/imports/${kind}?${query('done', String(state.rows))}`);
	}
	if (state.kind === 'not-begun') redirect(303, `${upload}?${query('step', 'check')}#result`);
	return { importKind: kind, upload, state };
};
