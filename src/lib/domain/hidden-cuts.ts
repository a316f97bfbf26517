import { shownParts } from './shown-parts.ts';
import { isInCut, type CutKey } from './cut-key.ts';
import { isSmall } from './disclosure.ts';
import { hiddenAgencies, type HiddenAgencies } from './hidden-agencies.ts';
import type { BaseCell } from './hidden-in-lines.ts';

export type { BaseCell };

/** For whom cuts are hidden. */
export interface Audience {
	/** Sees these agencies by right, and no others: nothing of the own is hidden to protect another. */
	isOwn?: boolean;
	/** See `knowersOf`. */
	knowers?: readonly ReadonlySet<string>[];
}

/**
 * Tells which cuts of a survey's results to hide.
 *
 * The sum over all ballots and the agencies are hidden by `hiddenAgencies`, the parts of an agency by
 * `shownParts`. A sum over agencies of one part is shown only where each agency's part is. So all that
 * is shown of an agency can be computed from its own shown parts, and the total binds them only as
 * wholes. The answer depends on all ballots of the survey, never on the filter of one request.
 *
 * @param cells all that the audience may see, whatever the filter
 * @returns whether the cut is hidden; a cut without ballots never is
 */
export function hiddenCuts(
	cells: readonly BaseCell[],
	audience: Audience = {}
): (key: CutKey) => boolean {
	const filled = cells.filter(({ ballots }) => ballots > 0);
	const byAgency = Map.groupBy(filled, ({ agencyId }) => agencyId);
	const { hidden, isTotalHidden } = agenciesFor(byAgency, audience);
	const parts = new Map<string, (key: CutKey) => boolean>();
	const isHiddenIn = (agencyId: string, { agencyId: _own, ...part }: CutKey) => {
		const own = byAgency.get(agencyId) ?? [];
		if (!own.some((cell) => isInCut(cell, part))) return false;
		if (hidden.has(agencyId)) return true;
		const isShown = parts.get(agencyId) ?? shownParts(own);
		parts.set(agencyId, isShown);
		return !isShown(part);
	};
	return (key) => {
		if (key.agencyId !== undefined) return isHiddenIn(key.agencyId, key);
		if (Object.keys(key).length === 0) return isTotalHidden;
		return [...byAgency.keys()].some((agencyId) => isHiddenIn(agencyId, key));
	};
}

function agenciesFor(
	byAgency: ReadonlyMap<string, readonly BaseCell[]>,
	{ isOwn = false, knowers = [] }: Audience
): HiddenAgencies {
	const ballots = new Map([...byAgency].map(([id, cells]) => [id, sumOf(cells)]));
	if (!isOwn) return hiddenAgencies(ballots, knowers);
	const hidden = new Set([...ballots].flatMap(([id, base]) => (isSmall(base) ? [id] : [])));
	return { hidden, isTotalHidden: hidden.size > 0 };
}

function sumOf(cells: readonly BaseCell[]): number {
	return cells.reduce((sum, { ballots }) => sum + ballots, 0);
}
