import { http } from '#lib/server/http.ts';
import { compareVersions, versionsOf } from '#lib/server/services/questionnaire-catalogue.ts';
import { versionOf } from '#lib/server/services/version-name.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params: { code }, url, locals: { deps, staff } }) => {
	const { versions, hasDraft } = await http(versionsOf(deps, staff, code));
	const from = versionOf(url.searchParams.get('from'));
	const to = versionOf(url.searchParams.get('to'));
	const { changes } = await http(compareVersions(deps, staff, code, { from, to }));
	return { code, versions, hasDraft, from, to, changes };
};
