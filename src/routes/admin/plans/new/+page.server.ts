import { fail, redirect } from '@sveltejs/kit';
import { typedIn, typedOf } from '#lib/domain/plan-form.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { createPlan, questionnaireChoices } from '#lib/server/services/plans/edit-plan.ts';
import { newPlan } from '#lib/server/services/plans/new-plan.ts';
import { listedPlans } from '#lib/server/services/plans/read-plans.ts';
import { planAddress } from '#lib/components/plans/address.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals: { deps, staff } }) => {
	const origin = originOf(url);
	const content = await http(newPlan(deps, staff, origin));
	return {
		copy: origin.copy,
		template: origin.template,
		typed: content && typedOf(content),
		questionnaires: await questionnaireChoices(deps),
		earlier: content ? [] : await http(listedPlans(deps, staff))
	};
};

export const actions: Actions = {
	create: async ({ request, url, locals: { deps, staff } }) => {
		const typed = typedIn(await http(readForm(request)));
		const from = await http(newPlan(deps, staff, originOf(url)));
		const created = await http(createPlan(deps, staff, typed, from));
		if (!created.ok) return fail(422, { typed, faults: created.error });
		redirect(303, planAddress(url, created.value, { done: 'create' }));
	}
};

function originOf(url: URL) {
	return {
		template: url.searchParams.get('template') ?? '',
		copy: url.searchParams.get('copy') ?? ''
	};
}
