import { isInCut, type CutKey } from './cut-key.ts';
import type { BaseCell } from './hidden-in-lines.ts';
import { shownParts } from './shown-parts.ts';

/** A cell, with its ballots when the parts of its agency were last shown while ballots came in. */
export type HeldCell = BaseCell & { lastShown?: number };

type IsHidden = (key: CutKey) => boolean;

/**
 * Tells which cuts of an unsteady agency to hide while its ballots still come in.
 *
 * Its whole grows by ten ballots or more at once, but a service, a channel or a month within may grow
 * by one: whoever looks before and after reads that ballot. A cut that leaves nothing out is the whole.
 *
 * @param unsteady ids of agencies of which some cell once grew by fewer than ten
 * @returns whether the cut is hidden; of several agencies where it is hidden of one
 */
export function movingParts(cells: readonly BaseCell[], unsteady: ReadonlySet<string>): IsHidden {
	const moving = cells.filter(({ agencyId }) => unsteady.has(agencyId));
	return hiddenIn(moving, (own) => (key) => isProperPart(own, key));
}

/**
 * Tells which cuts to hide when no ballots come in any more, for what was shown before.
 *
 * The parts of an agency were shown until some cell grew by fewer than ten, and again when all was
 * over. What came in between is the difference of two shown figures: it is looked at as if these
 * ballots were all that there are. All cells that were shown before grew by tens, so that nothing small
 * can be computed from them. What came in between as a whole is known in any case. Of an agency of which
 * nothing was shown before, the rules that hold for all cuts say all there is to say.
 *
 * @returns as of `movingParts`
 */
export function movedParts(cells: readonly HeldCell[]): IsHidden {
	const wereShown = cells.filter(({ lastShown = 0 }) => lastShown > 0);
	const agencies = new Set(wereShown.map(({ agencyId }) => agencyId));
	const moved = cells
		.filter(({ agencyId }) => agencies.has(agencyId))
		.map(({ lastShown = 0, ...cell }) => ({ ...cell, ballots: cell.ballots - lastShown }));
	return hiddenIn(moved, (own) => {
		const isShown = shownParts(own);
		return ({ agencyId: _own, ...part }) => isProperPart(own, part) && !isShown(part);
	});
}

function isProperPart(cells: readonly BaseCell[], key: CutKey): boolean {
	return cells.some((cell) => isInCut(cell, key)) && !cells.every((cell) => isInCut(cell, key));
}

/** @param isHiddenOf of one agency's cells, those with ballots; made where it is asked for */
function hiddenIn(
	cells: readonly BaseCell[],
	isHiddenOf: (own: readonly BaseCell[]) => IsHidden
): IsHidden {
	const filled = cells.filter(({ ballots }) => ballots > 0);
	const byAgency = Map.groupBy(filled, ({ agencyId }) => agencyId);
	const found = new Map<string, IsHidden>();
	const isHiddenIn = (agencyId: string, key: CutKey) => {
		const isHidden = found.get(agencyId) ?? isHiddenOf(byAgency.get(agencyId) ?? []);
		found.set(agencyId, isHidden);
		return isHidden(key);
	};
	return (key) =>
		key.agencyId === undefined
			? [...byAgency.keys()].some((it) => isHiddenIn(it, key))
			: isHiddenIn(key.agencyId, key);
}
