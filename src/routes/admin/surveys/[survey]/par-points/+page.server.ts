import { fail, redirect } from '@sveltejs/kit';
import { RULE_FIELDS } from '#lib/domain/par-points/parse-rule.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { pointsPage, setPointsRule } from '#lib/server/services/par-points/points-rules.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const { report, ...page } = await http(pointsPage(deps, staff, params.survey));
	return { ...page, survey: report.survey, isSaved: url.searchParams.get('done') === 'set' };
};

export const actions: Actions = {
	set: async ({ request, url, locals: { deps, staff } }) => {
		const form = await http(readTexts(request, [...RULE_FIELDS, 'over']));
		const { over, ...typed } = form;
		const saved = await http(setPointsRule(deps, staff, typed, parseRevision(over)));
		switch (saved.kind) {
			case 'saved': {
				const lang = url.searchParams.get('lang');
				const query = new URLSearchParams({ done: 'set', ...(lang && { lang }) });
				return redirect(303, `${url.pathname}?${query.toString()}`);
			}
			case 'faults':
				return fail(422, { typed, faults: saved.faults, isOvertaken: false });
			case 'overtaken':
				return fail(409, { typed, faults: [], isOvertaken: true });
		}
	}
};
