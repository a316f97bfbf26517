import { fail, redirect } from '@sveltejs/kit';
import type { SurveyStatus } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { surveyDetail } from '#lib/server/services/survey-overview.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { Actions, PageServerLoad } from './$types.js';

type Step = Exclude<SurveyStatus, 'draft'>;
const STEPS = ['open', 'closed', 'published'] as const satisfies readonly Step[];

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const detail = await http(surveyDetail(deps, staff, params.survey));
	const done = stepOf(url.searchParams.get('done'));
	return {
		...detail,
		rights: surveyRights(staff),
		now: deps.now(),
		// Only of a step that was taken: an address must not put words into our mouth.
		done: done === detail.survey.status ? done : undefined
	};
};

export const actions: Actions = {
	run: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const to = stepOf(entries.to?.[0]);
		if (!to) return fail(400, { fault: 'not-this-step' as const });
		if (entries.agree?.[0] !== 'yes') return fail(422, { fault: 'no-consent' as const });
		const fault = await http(faultOf(runSurvey(deps, staff, params.survey, to)));
		if (fault) return fail(409, { fault });
		const lang = url.searchParams.get('lang');
		const query = new URLSearchParams({ done: to, ...(lang && { lang }) });
		redirect(303, `${url.pathname}?${query.toString()}`);
	}
};

function stepOf(text: string | null | undefined): Step | undefined {
	return STEPS.find((it) => it === text);
}

/** What the page can say beside the button; what is a page of its own goes through. */
async function faultOf(work: Promise<void>): Promise<'not-over' | 'not-this-step' | undefined> {
	try {
		await work;
		return undefined;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'survey-not-over') return 'not-over';
		if (cause instanceof AppError && cause.code === 'bad-request') return 'not-this-step';
		throw cause;
	}
}
