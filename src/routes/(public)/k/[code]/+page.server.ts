import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { castBallot } from '#lib/server/services/ballots.ts';
import { answerOf, STATUS, TOO_MANY } from '#lib/server/services/cast.ts';
import { formForBallot, openForm } from '#lib/server/services/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, request, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' }); // a shared phone must not show the last person's form
	const find = request.method === 'POST' ? formForBallot : openForm;
	return {
		form: await http(find(locals.deps, params.code)),
		nonce: locals.deps.newId(),
		agencyCode: url.searchParams.get('agency') ?? undefined,
		serviceCode: url.searchParams.get('service') ?? undefined
	};
};

export const actions: Actions = {
	default: async ({ request, params: { code }, locals, getClientAddress }) => {
		const { deps, ceiling, locale, localeChosen } = locals;
		const entries = await http(readForm(request));
		const outcome = ceiling.allows(getClientAddress())
			? await http(answerOf(castBallot(deps, { code, entries })))
			: TOO_MANY;
		if (!outcome.ok) return fail(STATUS[outcome.error.kind], { entries, refusal: outcome.error });
		const thanks = `/r/${outcome.value.receipt}?k=${encodeURIComponent(code.toUpperCase())}`;
		redirect(303, localLink(thanks, locale, localeChosen));
	}
};
