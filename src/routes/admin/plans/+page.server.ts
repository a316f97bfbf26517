import { http } from '#lib/server/http.ts';
import { listedPlans } from '#lib/server/services/plans/read-plans.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff } }) => ({
	plans: await http(listedPlans(deps, staff)),
	mayEdit: staff !== undefined && mayDo(staff, 'plan:edit'),
	mayConfigure: staff !== undefined && mayDo(staff, 'plan:configure')
});
