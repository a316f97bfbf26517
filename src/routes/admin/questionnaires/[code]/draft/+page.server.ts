import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { rearrangeDraft, savePart } from '#lib/server/services/draft-edits.ts';
import { draftPage, rearrangementIn } from '#lib/server/services/draft-page.ts';
import { parsePlace, placeText } from '#lib/domain/draft-place.ts';
import { discardDraft, publishDraft } from '#lib/server/services/questionnaire-drafts.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { draftAddress, listAddress, versionAddress } from './addresses.ts';

export const load: PageServerLoad = async ({ params: { code }, url, locals: { deps, staff } }) => ({
	...(await http(draftPage(deps, staff, code, url.searchParams.get('at')))),
	saved: url.searchParams.has('saved')
});

const revisionIn = (entries: Entries) => Number(entries.revision?.[0] ?? 0) || 0;

export const actions: Actions = {
	save: async ({ request, params: { code }, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const place = parsePlace(entries.at?.[0]);
		if (!place) return fail(400, { stale: true });
		const seen = entries.seen?.[0] ?? '';
		const saved = await http(savePart(deps, staff, code, { place, seen, entries }));
		if (!saved.ok) return fail(409, { at: placeText(place), conflict: saved.error });
		redirect(303, draftAddress(url, code, { saved: placeText(saved.value) }));
	},
	rearrange: async ({ request, params: { code }, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const change = rearrangementIn(entries);
		if (!change) return fail(400, { stale: true });
		const revision = revisionIn(entries);
		const at = await http(rearrangeDraft(deps, staff, code, { revision, change }));
		redirect(303, draftAddress(url, code, { change: change.kind, button: entries.do?.[0], at }));
	},
	publish: async ({ request, params: { code }, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const published = await http(publishDraft(deps, staff, code, revisionIn(entries)));
		if (!published.ok) return fail(422, { notPublished: true });
		redirect(303, versionAddress(url, code));
	},
	discard: async ({ request, params: { code }, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		await http(discardDraft(deps, staff, code, revisionIn(entries)));
		redirect(303, listAddress(url, code));
	}
};
