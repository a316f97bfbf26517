import { error, fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/server/errors.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import {
	passPlan,
	returnPlan,
	submitPlan,
	withdrawPlan
} from '#lib/server/services/plans/decide-plan.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { addSignedCopy, numberPlan } from '#lib/server/services/plans/sign-plan.ts';
import { startPlan } from '#lib/server/services/plans/start-plan.ts';
import { planAddress } from '#lib/components/plans/address.ts';
import { readUpload } from '#lib/server/upload-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const detail = await http(planDetail(deps, staff, params.plan));
	return { ...detail, done: url.searchParams.get('done') ?? '', now: deps.now() };
};

export const actions: Actions = {
	submit: async ({ params, url, locals: { deps, staff } }) => {
		const done = await http(orNotNow(submitPlan(deps, staff, params.plan)));
		if (!done) return notNow();
		if (!done.ok) return fail(422, { missing: done.error });
		redirect(303, planAddress(url, params.plan, { done: 'submit' }));
	},
	withdraw: async ({ params, url, locals: { deps, staff } }) => {
		const done = await http(orNotNow(withdrawPlan(deps, staff, params.plan).then(() => true)));
		if (!done) return notNow();
		redirect(303, planAddress(url, params.plan, { done: 'withdraw' }));
	},
	pass: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const comment = entries.comment?.[0] ?? '';
		const decision = { step: entries.step?.[0] ?? '', comment };
		const done = await http(orNotNow(passPlan(deps, staff, params.plan, decision)));
		if (!done) return notNow(comment);
		if (!done.ok) return fail(422, { fault: done.error, comment });
		redirect(303, planAddress(url, params.plan, { done: 'pass' }));
	},
	return: async ({ request, params, url, locals: { deps, staff } }) => {
		const comment = (await http(readForm(request))).comment?.[0] ?? '';
		const done = await http(orNotNow(returnPlan(deps, staff, params.plan, comment)));
		if (!done) return notNow(comment);
		if (!done.ok) return fail(422, { fault: done.error, comment });
		redirect(303, planAddress(url, params.plan, { done: 'return' }));
	},
	number: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const typed = { number: entries.number?.[0] ?? '', day: entries.numberedOn?.[0] ?? '' };
		const done = await http(numberPlan(deps, staff, params.plan, typed));
		if (!done.ok) return fail(422, { signing: done.error, number: typed });
		redirect(303, planAddress(url, params.plan, { done: 'number' }));
	},
	file: async ({ request, params, url, locals: { deps, staff } }) => {
		// Who may not is told so before her file is read.
		const { rights } = await http(planDetail(deps, staff, params.plan));
		if (!rights.mayNumber) error(403, { message: 'not-allowed', code: 'not-allowed' });
		const { file = NO_FILE } = await http(readUpload(request, []));
		const done = await http(addSignedCopy(deps, staff, params.plan, file));
		if (!done.ok) return fail(422, { signing: done.error });
		redirect(303, planAddress(url, params.plan, { done: 'file' }));
	},
	start: async ({ params, url, locals: { deps, staff } }) => {
		const done = await http(orNotNow(startPlan(deps, staff, params.plan)));
		if (!done) return notNow();
		if (!done.ok) return fail(422, { fault: done.error });
		redirect(303, planAddress(url, params.plan, { done: 'start' }));
	}
};

const NO_FILE = { name: '', bytes: new Uint8Array() };

/** Somebody else was quicker; what was typed is given back. */
function notNow(comment = '') {
	return fail(409, { fault: 'not-now' as const, comment });
}

/** @returns undefined where the plan no longer stands where the person saw it */
async function orNotNow<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof AppError && cause.code === 'bad-request') return undefined;
		throw cause;
	}
}
