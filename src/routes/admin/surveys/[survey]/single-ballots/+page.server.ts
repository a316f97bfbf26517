import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { beginBallotsExport } from '#lib/server/services/export-jobs/export-jobs.ts';
import {
	BALLOT_FORMATS,
	singleBallotsPage
} from '#lib/server/services/single-ballots/order-single-ballots.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ params, locals: { deps, staff } }) =>
	http(singleBallotsPage(deps, staff, params.survey));

export const actions: Actions = {
	start: async ({ params, request, url, locals }) => {
		const { deps, staff, exportRoom, locale } = locals;
		await http(singleBallotsPage(deps, staff, params.survey));
		const asked = (await http(readForm(request))).format?.[0];
		const format = BALLOT_FORMATS.find((it) => it === asked);
		if (!format) return fail(422, { isFault: true });
		const request_ = { surveyId: params.survey, format, locale };
		const begun = await begin(beginBallotsExport(deps, exportRoom, staff, request_));
		if (!begun) return fail(409, { isFault: true });
		const lang = url.searchParams.get('lang');
		redirect(303, `/admin/exports/${begun.id}${lang ? `?lang=${lang}` : ''}`);
	}
};

/** @returns undefined while the survey is not over, which the page says */
async function begin<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'survey-not-over') return undefined;
		return http(Promise.reject(cause as Error));
	}
}
