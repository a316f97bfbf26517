import type { FreezeDifferences } from '#lib/domain/freeze-differences.ts';
import { parseFreezeNumber, type Freeze } from '#lib/domain/freeze.ts';
import { isOver, type Survey } from '#lib/domain/survey.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyDetail } from '#lib/server/services/survey-overview.ts';
import { listFreezes } from '#lib/server/storage/freezes.ts';
import { compareFreezes } from './compare-freezes.ts';

export interface FreezesPage {
	survey: Survey;
	/** The newest first; those that this staff member may open. */
	freezes: Freeze[];
	/** The number of the newest of all, 0 for none: sent back with the next freeze. */
	last: number;
	mayFreeze: boolean;
	/** Whether ballots may still come in: what is frozen now is midterm. */
	isMoving: boolean;
}

/**
 * The freezes of a survey.
 * @throws AppError 'not-logged-in', 'not-allowed'; 'survey-not-found', also where it is not this staff
 *   member's business
 */
export async function freezesPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string
): Promise<FreezesPage> {
	requireAllowed(staff, 'results:see-closed');
	const { survey, settled } = await surveyDetail(deps, staff, surveyId);
	const freezes = await listFreezes(deps.db, surveyId);
	const seesMoving = isAllowed(staff, 'results:see-open');
	return {
		survey,
		freezes: freezes.filter(({ isSettled }) => isSettled || seesMoving),
		last: freezes[0]?.number ?? 0,
		mayFreeze: isAllowed(staff, 'survey:run') && survey.status !== 'draft',
		isMoving: !(isOver(survey, deps.now()) && settled)
	};
}

export interface ComparisonPage extends FreezesPage {
	/** Absent where two are not named yet. */
	compared?: FreezeDifferences & { from: number; to: number };
}

/**
 * What two freezes say differently, as far as this staff member sees both.
 * @param query with `from` and `to`; where one is missing there is nothing compared yet
 * @throws AppError as `freezesPage`; 'freeze-not-found'; 'bad-request' for what no number can be
 */
export async function comparisonPage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	query: URLSearchParams
): Promise<ComparisonPage> {
	const page = await freezesPage(deps, staff, surveyId);
	const [from, to] = [query.get('from'), query.get('to')];
	if (!from || !to || !staff) return page;
	const both = [from, to].map(parseFreezeNumber);
	const [first, second] = both.map((number) => {
		if (number === undefined) throw new AppError('bad-request', 'freeze');
		return page.freezes.find((it) => it.number === number);
	});
	if (!first || !second) throw new AppError('freeze-not-found', surveyId);
	const differences = await compareFreezes(deps, staff, page.survey, [first, second]);
	return { ...page, compared: { from: first.number, to: second.number, ...differences } };
}
