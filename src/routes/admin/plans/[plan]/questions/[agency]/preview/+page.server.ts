import { previewOf } from '#lib/domain/draft-preview.ts';
import { http } from '#lib/server/http.ts';
import { ownPreview } from '#lib/server/services/plans/own-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) => {
	const { agency, questionnaire } = await http(ownPreview(deps, staff, params));
	return { agency, questionnaire: previewOf(questionnaire) };
};

export const actions: Actions = {
	// Who tries the button is told that nothing was sent; the page's own refusal comes from `load`.
	default: () => ({ tried: true })
};
