import { sumSlips, type SlipCounts } from '#lib/domain/slip-batch.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { countSlips } from '#lib/server/storage/inbox/slips.ts';
import { listBatches } from '#lib/server/storage/slip-batches.ts';

/**
 * What became of the slips of a plan's surveys; counts alone, which name no slip and no batch.
 * @returns by agency id; agencies without slips are not in it
 */
export async function slipsByAgency(
	deps: Deps,
	surveyIds: readonly string[]
): Promise<Map<string, SlipCounts>> {
	const found = await Promise.all(surveyIds.map((it) => slipsOf(deps, it)));
	const byAgency = Map.groupBy(found.flat(), (it) => it.agencyId);
	return new Map([...byAgency].map(([id, all]) => [id, sumSlips(all.map((it) => it.counts))]));
}

async function slipsOf(
	deps: Deps,
	surveyId: string
): Promise<{ agencyId: string; counts: SlipCounts }[]> {
	const counts = await countSlips(deps.inbox.db, surveyId);
	return (await listBatches(deps.db, surveyId)).flatMap(({ id, agencyId }) => {
		const found = counts.get(id);
		return found ? [{ agencyId, counts: found }] : [];
	});
}
