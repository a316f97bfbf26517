import { error, fail, redirect } from '@sveltejs/kit';
import { parseTargets } from '#lib/domain/plan-targets-form.ts';
import { totalTarget } from '#lib/domain/plan-targets.ts';
import { isRandom } from '#lib/domain/plan.ts';
import { sampleSizes } from '#lib/domain/sample-size-form.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { allocateTargets } from '#lib/server/services/plans/allocate-targets.ts';
import { saveTargets } from '#lib/server/services/plans/edit-plan.ts';
import { targetTable } from '#lib/server/services/plans/target-rows.ts';
import { planAddress } from '#lib/components/plans/address.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => {
	const table = await http(targetTable(deps, staff, params.plan, queryOf(url)));
	if (table.plan.status !== 'draft') error(403, { message: 'not-allowed', code: 'not-allowed' });
	const total = totalTarget(table.content.targets);
	return {
		...table,
		total,
		search: queryOf(url).search,
		unfolded: queryOf(url).unfolded,
		isRandom: isRandom(table.content),
		helper: sampleSizes(entriesOf(url), total.population ?? 0)
	};
};

export const actions: Actions = {
	save: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const base = Number(entries.base?.[0] ?? NaN);
		const { rows, content } = await http(targetTable(deps, staff, params.plan, queryOf(url)));
		const parsed = parseTargets(entries, rows, content.targets);
		if (!parsed.ok) return fail(422, { entries: { ...entries }, faults: parsed.error, base });
		// Rows that were not shown are kept as read just now; had they changed since, the base is stale.
		const saved = await http(
			saveTargets(deps, staff, { id: params.plan, base }, () => parsed.value)
		);
		if (saved.ok) redirect(303, planAddress(url, params.plan, { done: 'save' }));
		if (saved.error.kind === 'faults') error(400, { message: 'bad-request', code: 'bad-request' });
		return fail(409, { entries: { ...entries }, stale: saved.error });
	},
	allocate: async ({ request, params, url, locals: { deps, staff } }) => {
		const entries = await http(readForm(request));
		const shared = await http(allocateTargets(deps, staff, params.plan, entries));
		if (shared.ok) redirect(303, targetsAddress(url, params.plan));
		if (Array.isArray(shared.error)) {
			return fail(422, { allocation: { ...entries }, allocationFaults: shared.error });
		}
		return fail(409, { allocation: { ...entries }, allocationFaults: [], stale: shared.error });
	}
};

function targetsAddress(url: URL, id: string): string {
	return planAddress(url, id, { saved: 'yes' }).replace('?', '/targets?') + '#table';
}

function queryOf(url: URL) {
	return {
		search: url.searchParams.get('q') ?? '',
		unfolded: url.searchParams.get('services') ?? ''
	};
}

function entriesOf(url: URL): Entries {
	return Object.fromEntries([...url.searchParams].map(([name, value]) => [name, [value]]));
}
