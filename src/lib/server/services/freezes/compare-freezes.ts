import {
	freezeDifferences,
	type FreezeDifferences,
	type FrozenReport
} from '#lib/domain/freeze-differences.ts';
import type { Freeze } from '#lib/domain/freeze.ts';
import { LruMap } from '#lib/domain/lru-map.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { readResults, reportOf } from '#lib/server/services/results.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** The last comparisons, by what they are of: freezes never change, and a province has 500 agencies. */
const memories = new WeakMap<Db, LruMap<FreezeDifferences>>();
const MOST_KEPT = 16;

/**
 * What two freezes say differently to who may open both.
 * @throws AppError as `readResults`
 */
export async function compareFreezes(
	deps: Deps,
	staff: Staff,
	survey: Survey,
	[first, second]: readonly [Freeze, Freeze]
): Promise<FreezeDifferences> {
	const compare = async () =>
		freezeDifferences(
			await frozenReport(deps, staff, survey.id, first.number),
			await frozenReport(deps, staff, survey.id, second.number)
		);
	// Who sees some agencies only has little to compare, and another's figures are not kept for her.
	if (scopeOf(staff, 'results:see-closed') !== 'all') return compare();
	const memory = memories.get(deps.db) ?? new LruMap<FreezeDifferences>(MOST_KEPT);
	memories.set(deps.db, memory);
	const key = [survey.id, survey.status, first.code, second.code].join(' ');
	const found = memory.get(key) ?? (await compare());
	memory.set(key, found);
	return found;
}

async function frozenReport(
	deps: Deps,
	staff: Staff,
	surveyId: string,
	choice: number
): Promise<FrozenReport> {
	const read = await readResults(deps, staff, surveyId, { choice, summary: true });
	const codeOf = new Map(read.input.agencies.map(({ id, code }) => [id, code]));
	const files = new Map<string, number>();
	for (const { agencyId, finished } of read.cases) {
		const code = codeOf.get(agencyId); // of what this viewer does not see there is none
		if (code !== undefined) files.set(code, (files.get(code) ?? 0) + finished);
	}
	return { report: reportOf(read), files };
}
