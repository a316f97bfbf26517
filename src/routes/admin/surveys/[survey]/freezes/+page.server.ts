import { fail, redirect } from '@sveltejs/kit';
import { parseFreezeNumber } from '#lib/domain/freeze.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { freezesPage } from '#lib/server/services/freezes/freezes-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const page = await http(freezesPage(deps, staff, params.survey));
	const done = parseFreezeNumber(url.searchParams.get('done') ?? '');
	return { ...page, done: page.freezes.find(({ number }) => number === done) };
};

export const actions: Actions = {
	default: async ({ request, params: { survey: surveyId }, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const name = entries.name?.[0] ?? '';
		const after = Number(entries.after?.[0] ?? Number.NaN);
		const frozen = await http(freezeSurvey(deps, staff, { surveyId, name, after }));
		if (!frozen.ok) {
			return fail(frozen.error === 'frozen-meanwhile' ? 409 : 422, { name, fault: frozen.error });
		}
		const lang = url.searchParams.get('lang');
		const done = String(frozen.value.number);
		const query = new URLSearchParams({ done, ...(lang && { lang }) });
		redirect(303, `${url.pathname}?${query.toString()}`);
	}
};
