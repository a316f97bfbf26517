import { http } from '#lib/server/http.ts';
import { planProgress } from '#lib/server/services/plans/plan-progress.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) => {
	const { detail, ...progress } = await http(planProgress(deps, staff, params.plan));
	const { plan, status, content } = detail;
	return {
		plan,
		status,
		deadlines: content.deadlines,
		collection: content.collection,
		...progress
	};
};
