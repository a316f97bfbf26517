import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { nameSlipMaker } from '#lib/server/services/slips/slip-makers.ts';
import { slipsPage } from '#lib/server/services/slips/slips-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const query = url.searchParams;
	const agency = query.get('agency') ?? undefined;
	const page = await http(slipsPage(deps, staff, params.survey, agency));
	return {
		...page,
		request: deps.newId(),
		// What the form of a new batch sends back when it was not taken (make/+server.ts).
		faults: query.getAll('fault'),
		typed: {
			point: query.get('point') ?? '',
			service: query.get('service') ?? '',
			count: query.get('count') ?? '',
			format: query.get('format') ?? ''
		}
	};
};

export const actions: Actions = {
	name: (event) => name(event, true),
	unname: (event) => name(event, false)
};

async function name({ request, params, url, locals }: RequestEvent, isNamed: boolean) {
	const username = (await http(readForm(request))).username?.[0] ?? '';
	const { deps, staff } = locals;
	const named = await http(nameSlipMaker(deps, staff, params.survey, { username, isNamed }));
	if (!named.ok) return fail(422, { username, maker: named.error });
	const lang = url.searchParams.get('lang');
	redirect(303, `${url.pathname}${lang ? `?lang=${lang}` : ''}#makers`);
}
