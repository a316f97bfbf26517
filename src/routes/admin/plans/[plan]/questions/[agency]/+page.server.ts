import { fail, redirect } from '@sveltejs/kit';
import { ownAddress } from '#lib/components/plans/address.ts';
import { parsePlace, placeText } from '#lib/domain/draft-place.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { rearrangementIn } from '#lib/server/services/draft-page.ts';
import { ownPage } from '#lib/server/services/plans/own-page.ts';
import { rearrangeOwn, saveOwnQuestion } from '#lib/server/services/plans/own-questions.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(ownPage(deps, staff, params, url.searchParams.get('at')))),
	saved: url.searchParams.has('saved')
});

export const actions: Actions = {
	save: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const place = parsePlace(entries.at?.[0]);
		if (!place) return fail(400, { stale: true });
		const seen = entries.seen?.[0] ?? '';
		const saved = await http(saveOwnQuestion(deps, staff, params, { place, seen, entries }));
		if (!saved.ok) return fail(409, { at: placeText(place), conflict: saved.error });
		const at = placeText(saved.value);
		redirect(303, `${ownAddress(url, params, { saved: at })}#part-${at}`);
	},
	rearrange: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const change = rearrangementIn(entries);
		if (!change) return fail(400, { stale: true });
		const revision = Number(entries.revision?.[0] ?? NaN);
		const next = await http(rearrangeOwn(deps, staff, params, { revision, change }));
		if (!next) redirect(303, `${ownAddress(url, params)}#parts`);
		const at = placeText(next);
		if (change.kind === 'add-question')
			redirect(303, `${ownAddress(url, params, { at })}#part-${at}`);
		redirect(303, `${ownAddress(url, params)}#${entries.do?.[0] ?? 'part'}-${at}`);
	}
};
