import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { changePlaceWords, mayChange, retire } from '#lib/server/services/change-point.ts';
import { requirePoint, takesPoints } from '#lib/server/services/points.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const { survey, line } = await http(requirePoint(deps, staff, params.survey, params.code));
	const isOpen = takesPoints(survey, deps.now()) && line.point.retiredAt === undefined;
	return {
		survey,
		line,
		mayChange: isOpen && staff !== undefined && mayChange(staff, line.point),
		saved: url.searchParams.get('done') === 'saved'
	};
};

export const actions: Actions = {
	change: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const typed = {
			label: entries.label?.[0] ?? '',
			labelEn: entries.labelEn?.[0] ?? '',
			counter: entries.counter?.[0] ?? ''
		};
		const name = { surveyId: params.survey, code: params.code };
		const changed = await http(changePlaceWords(deps, staff, name, typed));
		if (!changed.ok) return fail(422, { typed, faults: changed.error });
		redirect(303, here(url, 'saved'));
	},
	retire: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		if (entries.agree?.[0] !== 'yes') return fail(422, { unconfirmed: true });
		await http(retire(deps, staff, { surveyId: params.survey, code: params.code }));
		redirect(303, here(url));
	}
};

function here(url: URL, done?: string): string {
	const lang = url.searchParams.get('lang');
	const query = new URLSearchParams({ ...(done && { done }), ...(lang && { lang }) }).toString();
	return query === '' ? url.pathname : `${url.pathname}?${query}`;
}
