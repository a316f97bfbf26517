import { previewOf } from '#lib/domain/draft-preview.ts';
import { http } from '#lib/server/http.ts';
import { readVersion } from '#lib/server/services/questionnaire-catalogue.ts';
import { versionOf } from '#lib/server/services/version-name.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params: { code }, url, locals: { deps, staff } }) => {
	const version = versionOf(url.searchParams.get('version'));
	return { questionnaire: previewOf(await http(readVersion(deps, staff, code, version))) };
};

export const actions: Actions = {
	// Who tries the button is told that nothing was sent; the page's own refusal comes from `load`.
	default: () => ({ tried: true })
};
