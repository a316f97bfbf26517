import { redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { http } from '#lib/server/http.ts';
import { readVersion, versionsOf } from '#lib/server/services/questionnaire-catalogue.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import { versionOf } from '#lib/server/services/version-name.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params: { code }, url, locals }) => {
	const { deps, staff, locale, localeChosen } = locals;
	const { versions, hasDraft } = await http(versionsOf(deps, staff, code));
	const newest = versions[0];
	if (newest === undefined) {
		redirect(303, localLink(`/admin/questionnaires/${code}/draft`, locale, localeChosen));
	}
	const named = versionOf(url.searchParams.get('version'));
	const version = named === 'draft' ? newest : named;
	return {
		code,
		versions,
		hasDraft,
		questionnaire: await http(readVersion(deps, staff, code, version)),
		mayEdit: staff !== undefined && mayDo(staff, 'questionnaire:edit'),
		published: url.searchParams.get('done') === 'published' && version === newest
	};
};
