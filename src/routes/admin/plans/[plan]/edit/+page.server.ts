import { error, fail, redirect } from '@sveltejs/kit';
import { typedIn, typedOf } from '#lib/domain/plan-form.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { questionnaireChoices, savePlan } from '#lib/server/services/plans/edit-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { planAddress } from '#lib/components/plans/address.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) => {
	const { plan, content, rights } = await http(planDetail(deps, staff, params.plan));
	if (!rights.mayEdit) error(403, { message: 'not-allowed', code: 'not-allowed' });
	return {
		plan,
		typed: typedOf(content),
		questionnaires: await questionnaireChoices(deps)
	};
};

export const actions: Actions = {
	save: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const typed = typedIn(entries);
		const base = Number(entries.base?.[0] ?? NaN);
		const saved = await http(savePlan(deps, staff, { id: params.plan, base }, typed));
		if (saved.ok) redirect(303, planAddress(url, params.plan, { done: 'save' }));
		const refusal = saved.error;
		if (refusal.kind === 'faults') return fail(422, { typed, faults: refusal.faults, base });
		const { current, revision, saved: last } = refusal;
		return fail(409, { typed, stale: { typed: typedOf(current), revision, saved: last } });
	}
};
