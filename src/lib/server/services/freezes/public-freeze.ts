import { parseFreezeCode, type Freeze } from '#lib/domain/freeze.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { findFreezeByCode } from '#lib/server/storage/freezes.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { loggedHash } from './logged-freeze.ts';
import { newestSettled } from './open-freeze.ts';

/** What the address that is printed on a report has to say. */
export interface PublicFreeze {
	survey: Pick<Survey, 'id' | 'title'>;
	freeze: Pick<Freeze, 'number' | 'code' | 'frozenAt' | 'isSettled'>;
	isPublished: boolean;
	/** Whether a later one is what the survey shows by now. */
	isOutdated: boolean;
	/** Absent where they are not everybody's. */
	report?: Report;
	/** Who asks may see the figures among the staff's pages. */
	isForStaff: boolean;
}

/**
 * Frozen figures by the code on the paper: everybody's once the survey is published.
 * @param typed in any case, with hyphens or blanks
 * @throws AppError 'freeze-not-found'
 */
export async function publicFreeze(
	deps: Deps,
	staff: Staff | undefined,
	typed: string
): Promise<PublicFreeze> {
	const code = parseFreezeCode(typed);
	const freeze = code === undefined ? undefined : await findFreezeByCode(deps.db, code);
	const survey = freeze && (await findSurvey(deps.db, freeze.surveyId));
	if (!freeze || !survey) throw new AppError('freeze-not-found', 'no such code');
	const { number, frozenAt, isSettled } = freeze;
	const isPublished = survey.status === 'published';
	const isEverybodys =
		isPublished && isSettled && (await loggedHash(deps.db, freeze)) !== undefined;
	const newest = isPublished ? await newestSettled(deps.db, survey.id) : undefined;
	return {
		survey: { id: survey.id, title: survey.title },
		freeze: { number, code: freeze.code, frozenAt, isSettled },
		isPublished,
		isOutdated: newest !== undefined && newest.number > number,
		...(isEverybodys && { report: await surveyResults(deps, 'public', survey.id, {}, number) }),
		isForStaff: staff !== undefined && seesFreeze(staff, isSettled)
	};
}

function seesFreeze(staff: Staff, isSettled: boolean): boolean {
	return isAllowed(staff, isSettled ? 'results:see-closed' : 'results:see-open');
}
