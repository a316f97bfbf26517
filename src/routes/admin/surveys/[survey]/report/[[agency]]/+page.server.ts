import { fail, redirect } from '@sveltejs/kit';
import { REPORT_FIELDS } from '#lib/domain/report-text.ts';
import { parseRevision } from '#lib/domain/revision.ts';
import { readTexts } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { reportPage, saveReportTexts } from '#lib/server/services/reports/report-texts.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(reportPage(deps, staff, params.survey, params.agency))),
	rights: surveyRights(staff),
	now: deps.now(),
	isSaved: url.searchParams.get('done') === 'save'
});

export const actions: Actions = {
	save: async ({ params, request, url, locals: { deps, staff } }) => {
		const of = { surveyId: params.survey, code: params.agency };
		// Who may not see the report is told so, whatever was sent.
		await http(reportPage(deps, staff, of.surveyId, of.code));
		const form = await http(readTexts(request, [...REPORT_FIELDS, 'revision']));
		const { revision: from, ...typed } = form;
		const revision = parseRevision(from);
		const saved = await http(saveReportTexts(deps, staff, { ...of, typed, revision }));
		if (saved.kind === 'saved') {
			const lang = url.searchParams.get('lang');
			const query = new URLSearchParams({ done: 'save', ...(lang && { lang }) });
			redirect(303, `${url.pathname}?${query.toString()}`);
		}
		const isOvertaken = saved.kind === 'overtaken';
		return fail(isOvertaken ? 409 : 422, {
			typed,
			faults: isOvertaken ? [] : saved.faults,
			revision: isOvertaken ? saved.stored.revision : revision,
			isOvertaken
		});
	}
};
