import { allocate, ALLOCATIONS, type Allocation, type Stratum } from '#lib/domain/allocation.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import { parseCount } from '#lib/domain/plan-targets-form.ts';
import { kindOf } from '#lib/domain/plan-targets.ts';
import type { PlanTarget } from '#lib/domain/plan.ts';
import { err, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { saveTargets, type Stale } from './edit-plan.ts';
import { requireSeen } from './plan-rights.ts';
import { contentOf } from './content-of.ts';

/** What is wrong with how a sample is to be shared out. */
export type AllocationFault = 'total' | 'least' | 'none';

/**
 * Shares a number of ballots out over the rows of a plan that have a population, and saves it.
 * @param entries `total`, `by`, `least`, and `base`, the revision that the person saw
 * @returns the new revision; what is wrong; or what somebody else saved meanwhile
 * @throws AppError as `saveTargets`
 */
export async function allocateTargets(
	deps: Deps,
	staff: Staff | undefined,
	id: string,
	entries: Entries
): Promise<Result<number, AllocationFault[] | Stale>> {
	const edit = { id, base: Number(entries['base']?.[0] ?? NaN) };
	const total = parseCount(entries['total']?.[0] ?? '') ?? NaN;
	const least = parseCount(entries['least']?.[0] ?? '') ?? 0;
	const by = ALLOCATIONS.find((it) => it === entries['by']?.[0]) ?? 'proportional';
	const faults: AllocationFault[] = [];
	if (!(total >= 1)) faults.push('total');
	if (Number.isNaN(least)) faults.push('least');
	if (faults.length > 0) return err(faults);
	const plan = await requireSeen(deps.db, staff, id);
	// Read before the lock: where it changes meanwhile, the base is stale and nothing is saved.
	const { targets } = (await contentOf(deps.db, plan)).content;
	if (!targets.some((it) => isStratum(it, targets))) return err(['none']);
	const saved = await saveTargets(deps, staff, edit, (found) =>
		shareOut(found, { total, least, by })
	);
	if (saved.ok) return saved;
	if (saved.error.kind === 'stale') return err(saved.error);
	throw new Error('numbers alone have no faults in words');
}

/**
 * Rows with a population get their number. Where an agency's fields or procedures have populations,
 * they are the rows, and its own number becomes their sum.
 */
export function shareOut(
	targets: readonly PlanTarget[],
	{ total, least, by }: { total: number; least: number; by: Allocation }
): PlanTarget[] {
	const rows = targets.filter((it) => isStratum(it, targets));
	const strata: Stratum[] = rows.map((it, at) => ({
		id: String(at),
		population: it.population ?? 0
	}));
	const sizes = allocate({ total, strata, by, least });
	return targets.map((target) => {
		const at = rows.indexOf(target);
		if (at >= 0) return { ...target, ballots: sizes[at] ?? 0 };
		const { ballots: _, ...rest } = target;
		return rest;
	});
}

/** Whoever is counted more finely comes first: procedures before their field, both before the agency. */
function isStratum(target: PlanTarget, all: readonly PlanTarget[]): boolean {
	if (!target.population) return false;
	const counted = all.filter((it) => it.agencyId === target.agencyId && (it.population ?? 0) > 0);
	switch (kindOf(target)) {
		case 'service':
			return true;
		case 'field':
			return !counted.some((it) => kindOf(it) === 'service' && it.field === target.field);
		case 'agency':
			return !counted.some((it) => kindOf(it) !== 'agency');
	}
}
