import type { Agency } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { listAccounts } from '#lib/server/storage/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireTaking } from '#lib/server/services/import-ballots.ts';

/** What the form for a new batch offers. */
export interface BatchChoices {
	survey: Survey;
	/** Those for paper, in order of code. */
	points: Point[];
	/** Rated at one of these points, in order of code. */
	agencies: Agency[];
	/** User names of those who enter data, in order. */
	typists: string[];
}

/** @throws AppError 'not-logged-in', 'not-allowed'; as `requireTaking` where the survey takes no ballots */
export async function batchChoices(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<BatchChoices> {
	requireAllowed(staff, 'paper:assign');
	const survey = await requireTaking(deps.db, surveyId);
	const points = (await listPoints(deps.db, surveyId)).filter((it) => it.channel === 'paper');
	const accounts = await listAccounts(deps.db);
	return {
		survey,
		points,
		agencies: await findAgencies(deps.db, [...new Set(points.flatMap((it) => it.agencyIds))]),
		typists: accounts
			.filter((it) => it.role === 'entry' && it.disabledAt === undefined)
			.map((it) => it.username)
	};
}
