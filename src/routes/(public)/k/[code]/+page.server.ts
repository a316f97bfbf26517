import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { STATUS } from '#lib/server/services/cast.ts';
import { formForBallot, openForm } from '#lib/server/services/forms.ts';
import { postBallot, thanksPath } from '#lib/server/services/post-ballot.ts';
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
		const address = getClientAddress();
		const outcome = await http(postBallot(deps, ceiling, { code, entries, address }));
		if (!outcome.ok) return fail(STATUS[outcome.error.kind], { entries, refusal: outcome.error });
		const thanks = thanksPath(code, outcome.value.receipt);
		redirect(303, localLink(thanks, locale, localeChosen));
	}
};
