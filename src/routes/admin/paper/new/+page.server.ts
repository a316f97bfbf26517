import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { makeBatch, type BatchDraft } from '#lib/server/services/paper/batches.ts';
import { batchChoices } from '#lib/server/services/paper/batch-choices.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) =>
	http(batchChoices(deps, staff, url.searchParams.get('survey') ?? ''));

export const actions: Actions = {
	default: async ({ request, url, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		const entries = await http(readForm(request));
		const typed = (name: keyof BatchDraft) => entries[name]?.[0] ?? '';
		const draft: BatchDraft = {
			agencyCode: typed('agencyCode'),
			pointCode: typed('pointCode'),
			papers: typed('papers'),
			recheck: typed('recheck'),
			first: typed('first'),
			second: typed('second'),
			ownEntryReason: typed('ownEntryReason')
		};
		const made = await http(makeBatch(deps, staff, url.searchParams.get('survey') ?? '', draft));
		if (!made.ok) return fail(422, { draft, faults: made.error });
		redirect(303, localLink(`/admin/paper/${made.value.id}?made=1`, locale, localeChosen));
	}
};
