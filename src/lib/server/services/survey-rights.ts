import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';

/** What pages of surveys offer a staff member; each use case asks again by itself. */
export function surveyRights(staff: Staff | undefined) {
	return {
		/** Open, close, publish. */
		mayRun: staff !== undefined && isAllowed(staff, 'survey:run'),
		seesPoints: staff !== undefined && isAllowed(staff, 'plan:see'),
		/** Give bundles of paper ballots to two people. */
		mayGivePaper: staff !== undefined && isAllowed(staff, 'paper:assign'),
		seesSlips: staff !== undefined && isAllowed(staff, 'slips:see'),
		seesMoving: staff !== undefined && isAllowed(staff, 'results:see-open'),
		seesSettled: staff !== undefined && isAllowed(staff, 'results:see-closed'),
		/** Agencies side by side. */
		mayCompare: staff !== undefined && isAllowed(staff, 'results:compare'),
		readsSingleBallots: staff !== undefined && isAllowed(staff, 'ballots:read-single'),
		/** Comments, and groups of respondents. */
		mayRead: staff !== undefined && isAllowed(staff, 'comments:read'),
		seesVoids: staff !== undefined && isAllowed(staff, 'voids:see'),
		mayExport: staff !== undefined && isAllowed(staff, 'results:export')
	};
}
