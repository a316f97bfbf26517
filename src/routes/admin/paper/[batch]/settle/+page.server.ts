import { error, fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { numberedServices } from '#lib/server/services/paper/paper-form.ts';
import { openSettling, settlePaper, settlingEntries } from '#lib/server/services/paper/settling.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const opened = await http(openSettling(deps, staff, params.batch));
	const { batch, form, papers } = opened;
	const different = papers.filter((it) => it.differences.length > 0);
	const chosen = different.find((it) => String(it.paper) === url.searchParams.get('paper'));
	if (url.searchParams.has('paper') && !chosen) {
		error(404, { message: 'page-not-found', code: 'page-not-found' });
	}
	return {
		batch: { id: batch.id, number: batch.number },
		agency: form.agency.name,
		questionnaire: form.asked,
		services: numberedServices(form),
		different,
		...(chosen && { chosen, entries: settlingEntries(opened, chosen) })
	};
};

export const actions: Actions = {
	default: async ({ request, params, url, locals }) => {
		const { deps, staff, locale, localeChosen } = locals;
		const entries = await http(readForm(request));
		const paper = Number(url.searchParams.get('paper'));
		const settled = await http(settlePaper(deps, staff, params.batch, { paper, entries }));
		if (!settled.ok) return fail(422, { entries, errors: settled.error });
		redirect(303, localLink(`/admin/paper/${params.batch}/settle`, locale, localeChosen));
	}
};
