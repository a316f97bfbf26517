import { fail, redirect } from '@sveltejs/kit';
import { localLink } from '#lib/components/page/link.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { castIn } from '#lib/server/services/ballots.ts';
import { answerOf, STATUS, TOO_MANY } from '#lib/server/services/cast.ts';
import type { SlipForm } from '#lib/server/services/slips/slip-form.ts';
import { openSlip, slipForBallot } from '#lib/server/services/slips/slip-form.ts';
import { tryCode } from '#lib/server/services/slips/wrong-codes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' }); // the address admits, and so does its page
	const find = event.request.method === 'POST' ? slipForBallot : openSlip;
	const { form } = await http(tried(event, find));
	return { form, nonce: event.locals.deps.newId() };
};

export const actions: Actions = {
	default: async (event) => {
		const { deps, ceiling, locale, localeChosen } = event.locals;
		const entries = await http(readForm(event.request));
		const { form, slip } = await http(tried(event, slipForBallot));
		const outcome = ceiling.allows(event.getClientAddress())
			? await http(answerOf(castIn(deps, form, entries, slip)))
			: TOO_MANY;
		if (!outcome.ok) return fail(STATUS[outcome.error.kind], { entries, refusal: outcome.error });
		// Without the slip's code: the receipt's address may be kept and shown.
		redirect(303, localLink(`/r/${outcome.value.receipt}`, locale, localeChosen));
	}
};

/** Who types wrong codes one after another waits; who scans never does. */
function tried(
	{ params, locals, getClientAddress }: RequestEvent | Parameters<PageServerLoad>[0],
	find: typeof openSlip
): Promise<SlipForm> {
	const { deps, wrongCodes } = locals;
	return tryCode(wrongCodes, getClientAddress(), params.code, () => find(deps, params.code));
}
