import { isInCut, type CutKey } from './cut-key.ts';
import type { BaseCell } from './hidden-cuts.ts';

/**
 * Tells which cuts of an unsteady agency to hide while its ballots still come in.
 *
 * Its whole grows by ten ballots or more at once, but a service, a channel or a month within may grow
 * by one: whoever looks before and after reads that ballot. A cut that leaves nothing out is the whole.
 *
 * @param unsteady ids of agencies of which some heading once grew by fewer than ten
 * @returns whether the cut is hidden; always false for one of several agencies
 */
export function movingParts(
	cells: readonly BaseCell[],
	unsteady: ReadonlySet<string>
): (key: CutKey) => boolean {
	const byAgency = Map.groupBy(cells, ({ agencyId }) => agencyId);
	return (key) => {
		if (key.agencyId === undefined || !unsteady.has(key.agencyId)) return false;
		const own = byAgency.get(key.agencyId) ?? [];
		return own.some((cell) => isInCut(cell, key)) && !own.every((cell) => isInCut(cell, key));
	};
}
