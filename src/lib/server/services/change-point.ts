import { parsePlaceWords, type PointFault, type TypedPoint } from '#lib/domain/point-form.ts';
import type { Point } from '#lib/domain/point.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { retirePoint, updatePlaceWords } from '#lib/server/storage/points.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { requireTaking } from './make-points.ts';
import { requirePoint } from './points.ts';

export interface PointName {
	surveyId: string;
	code: string;
}

/**
 * Changes the words about a point's place. Where its ballots count is fixed the day it is made.
 * @throws AppError `not-allowed`; `point-not-found`; `survey-closed`
 */
export async function changePlaceWords(
	deps: Deps,
	staff: Staff | undefined,
	name: PointName,
	typed: Pick<TypedPoint, 'label' | 'labelEn' | 'counter'>
): Promise<Result<Point, PointFault[]>> {
	const { by, point } = await requireOwnPoint(deps, staff, name);
	const words = parsePlaceWords(typed);
	if (!words.ok) return words;
	if (point.kind === 'hall' && !words.value.label) {
		return err([{ field: 'label', code: 'label-missing' }]);
	}
	const { label: _label, counter: _counter, ...rest } = point;
	const changed = { ...rest, ...words.value };
	await deps.db.transaction().execute(async (tx) => {
		await updatePlaceWords(tx, changed);
		await record(deps, tx, by, 'point.change', point);
	});
	return ok(changed);
}

/**
 * Takes a point out of use for good: who has its form open may still send it for half an hour.
 * @throws AppError `not-allowed`; `point-not-found`; `survey-closed`; `bad-request` where it is out of use
 */
export async function retire(deps: Deps, staff: Staff | undefined, name: PointName): Promise<void> {
	const { by, point } = await requireOwnPoint(deps, staff, name);
	await deps.db.transaction().execute(async (tx) => {
		const isNew = await retirePoint(tx, point.id, new Date(deps.now()).toISOString());
		if (!isNew) throw new AppError('bad-request', 'retired before');
		await record(deps, tx, by, 'point.retire', point);
	});
}

/** Of a hall only who may edit the points of all its agencies may change anything. */
async function requireOwnPoint(
	deps: Deps,
	staff: Staff | undefined,
	{ surveyId, code }: PointName
): Promise<{ by: Staff; point: Point }> {
	requireAllowed(staff, 'plan:edit');
	const { survey, line } = await requirePoint(deps, staff, surveyId, code);
	if (!mayChange(staff, line.point)) throw new AppError('not-allowed', 'a hall of others too');
	requireTaking(survey, deps.now());
	return { by: staff, point: line.point };
}

/** Whether this staff member may change a point; its survey's state is another matter. */
export function mayChange(staff: Staff, point: Point): boolean {
	return point.agencyIds.every((id) => isAllowed(staff, 'plan:edit', id));
}

async function record(deps: Deps, db: Db, by: Staff, action: string, point: Point): Promise<void> {
	await recordAudit(db, deps, {
		actor: actorOf(by),
		action,
		subject: `point:${point.code}`,
		agencyId: point.kind === 'agency' ? point.agencyIds[0] : undefined,
		detail: { survey: point.surveyId }
	});
}
