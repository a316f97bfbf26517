import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { numberedServices } from '#lib/server/services/paper/paper-form.ts';
import { openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const opened = await http(openPaper(deps, staff, params.batch, numberOf(url, 'paper')));
	const { batch, form, ...rest } = opened;
	return {
		...rest,
		batch: { id: batch.id, number: batch.number },
		agency: form.agency.name,
		questionnaire: form.asked,
		services: numberedServices(form),
		kept: numberOf(url, 'kept')
	};
};

export const actions: Actions = {
	default: async ({ request, params, url, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		const entries = await http(readForm(request));
		const paper = numberOf(url, 'paper') ?? 0;
		const typed = await http(typePaper(deps, staff, params.batch, { paper, entries }));
		if (!typed.ok) return fail(422, { entries, errors: typed.error });
		const next = `/admin/paper/${params.batch}/type?kept=${paper}`;
		redirect(303, localLink(next, locale, localeChosen));
	}
};

/** @returns undefined where the address names no number */
function numberOf(url: URL, name: string): number | undefined {
	const text = url.searchParams.get(name) ?? '';
	return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
