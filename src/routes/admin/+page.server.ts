import { http } from '#lib/server/http.ts';
import { backupOverview } from '#lib/server/services/backup/backup-overview.ts';
import { waitingPlans } from '#lib/server/services/plans/read-plans.ts';
import { mayDo } from '#lib/server/services/rights.ts';
import { surveyOverviews } from '#lib/server/services/survey-overview.ts';
import { surveyRights } from '#lib/server/services/survey-rights.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff, backups } }) => {
	// Who manages accounts sees no ballots, and yet has an overview.
	const seesReceived = staff !== undefined && mayDo(staff, 'received:see');
	return {
		surveys: seesReceived ? await http(surveyOverviews(deps, staff)) : [],
		seesReceived,
		plans: await http(waitingPlans(deps, staff)),
		rights: surveyRights(staff),
		backup: backupOverview(staff, backups, deps.now()),
		now: deps.now()
	};
};
