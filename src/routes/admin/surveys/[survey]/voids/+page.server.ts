import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { confirmVoid, withdrawVoid } from '#lib/server/services/voids/confirm-void.ts';
import { proposeVoid } from '#lib/server/services/voids/propose-void.ts';
import { voidsPage } from '#lib/server/services/voids/voids-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

const STEPS = ['proposed', 'confirmed', 'withdrawn'] as const;
type Step = (typeof STEPS)[number];

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(voidsPage(deps, staff, params.survey))),
	done: STEPS.find((it) => it === url.searchParams.get('done'))
});

export const actions: Actions = {
	propose: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const typed = {
			ballot: entries.ballot?.[0] ?? '',
			decision: entries.decision?.[0] ?? '',
			reason: entries.reason?.[0] ?? ''
		};
		const proposed = await http(proposeVoid(deps, staff, params.survey, typed));
		if (!proposed.ok) return fail(422, { typed, faults: proposed.error });
		redirect(303, addressOf(url, 'proposed'));
	},
	confirm: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const ballot = entries.ballot?.[0] ?? '';
		if (entries.agree?.[0] !== 'yes') return fail(422, { ballot, refusal: 'no-consent' as const });
		const confirmed = await http(confirmVoid(deps, staff, params.survey, ballot));
		if (!confirmed.ok) return fail(409, { ballot, refusal: confirmed.error });
		redirect(303, addressOf(url, 'confirmed'));
	},
	withdraw: async ({ request, params, url, locals: { deps, staff } }) => {
		const ballot = (await http(readForm(request))).ballot?.[0] ?? '';
		await http(withdrawVoid(deps, staff, params.survey, ballot));
		redirect(303, addressOf(url, 'withdrawn'));
	}
};

function addressOf(url: URL, done: Step): string {
	const lang = url.searchParams.get('lang');
	const query = new URLSearchParams({ done, ...(lang && { lang }) });
	return `${url.pathname}?${query.toString()}`;
}
