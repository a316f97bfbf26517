import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm, readFormFile } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { questionnaireCatalogue } from '#lib/server/services/questionnaire-catalogue.ts';
import { importDraft, startDraft } from '#lib/server/services/questionnaire-drafts.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => {
	const lines = await http(questionnaireCatalogue(deps, staff));
	return {
		lines,
		mayEdit: staff !== undefined && mayDo(staff, 'questionnaire:edit'),
		// Only of a questionnaire that there is: an address must not put words into our mouth.
		discarded: lines.find((it) => !it.draft && it.code === url.searchParams.get('discarded'))?.code
	};
};

export const actions: Actions = {
	start: async ({ request, locals: { deps, staff, locale, localeChosen } }) => {
		const entries = await http(readForm(request));
		const typed = { from: entries.from?.[0] ?? '', code: entries.code?.[0] ?? '' };
		const started = await http(startDraft(deps, staff, typed));
		if (!started.ok) return fail(422, { typed, fault: started.error });
		redirect(303, draftOf(started.value, localLink('', locale, localeChosen)));
	},
	import: async ({ request, locals: { deps, staff, locale, localeChosen } }) => {
		const json = await http(readFormFile(request, 'file'));
		const imported = await http(importDraft(deps, staff, json));
		if (!imported.ok) return fail(422, { isEmpty: json === '', importFaults: imported.error });
		redirect(303, draftOf(imported.value, localLink('', locale, localeChosen)));
	}
};

/** The fragment takes the place of that of the form, which the browser would keep. */
function draftOf(code: string, query: string): string {
	return `/admin/questionnaires/${code}/draft${query}#content`;
}
