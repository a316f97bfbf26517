import { isAllowed, requireAllowed, scopeOf, type Action } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';

/** Who asks: a staff member, or anybody; `operator` is the command line on the server itself. */
export type Viewer = Staff | 'public' | 'operator';

/**
 * Whether figures can still move: until the last ballot is sealed, half an hour after closing, who
 * is rated sees none, for from totals that move by a few she could read single answers.
 */
export type Phase = 'moving' | 'settled' | 'published';

/** Whether this viewer sees an agency's results. Published ones are everybody's. */
export function seesResultsOf(viewer: Viewer, phase: Phase, agencyId: string): boolean {
	if (viewer === 'operator' || phase === 'published') return true;
	return viewer !== 'public' && isAllowed(viewer, actionFor(phase), agencyId);
}

/** Whether this viewer sees the own agencies by right, and no others. */
export function seesOwnOnly(viewer: Viewer, phase: Phase): boolean {
	if (typeof viewer === 'string' || phase === 'published') return false;
	return scopeOf(viewer, actionFor(phase)) === 'own';
}

/** @throws AppError where the viewer sees no agency's results at all */
export function requireResultsOf(viewer: Viewer, phase: Phase): void {
	if (viewer === 'operator' || phase === 'published') return;
	if (viewer === 'public') throw new AppError('not-logged-in', 'results');
	requireAllowed(viewer, actionFor(phase));
}

/**
 * For a survey of which the viewer sees no agency.
 * @throws AppError 'survey-not-found' where it is another agency's: its existence is not her business
 */
export function requireOwnSurvey(viewer: Viewer, phase: Phase): void {
	if (typeof viewer === 'string' || phase === 'published') return;
	if (scopeOf(viewer, actionFor(phase)) !== 'own') return;
	throw new AppError('survey-not-found', 'not of this agency');
}

/** The right to see what an agency asks of its own: publishing gives it to nobody. */
export function ownResultsAction(phase: Phase): Action {
	return actionFor(phase === 'moving' ? 'moving' : 'settled');
}

function actionFor(phase: 'moving' | 'settled'): Action {
	return phase === 'moving' ? 'results:see-open' : 'results:see-closed';
}
