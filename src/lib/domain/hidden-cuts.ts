import {
	isInCut,
	narrowestCut,
	wideningsOf,
	type CutCell,
	type CutKey,
	type Widening
} from './cut-key.ts';
import { hideSmall, isSmall } from './disclosure.ts';

/** How many ballots lie in a cell. */
export interface BaseCell extends CutCell {
	ballots: number;
}

/** The cells of one survey, with what was found out about its cuts. */
interface Ledger {
	cellsOf: (key: CutKey) => readonly BaseCell[];
	hidden: Map<string, boolean>;
	/** Whether a cut is hidden by one that is wider, by the cut's name: many ways lead to the same one. */
	hiddenAnyWay: Map<string, boolean>;
	/** Of a whole, the parts along one limit that are hidden. */
	hiddenParts: Map<string, ReadonlySet<string>>;
	ballots: Map<string, number>;
}

/**
 * Tells which cuts of a survey's results to hide.
 *
 * A cut is hidden where it is small; where `hideSmall` hides it among its siblings along any limit
 * that it has (agency, service within agency, channel, month within quarter within year); and where
 * a wider cut is hidden. A cut that holds the same ballots under narrower limits is the same cut,
 * and hidden alike. The answer depends on all ballots of the survey, never on the filter of one
 * request: two requests cannot be subtracted from each other to leave fewer than ten ballots.
 *
 * @param cells all that the viewer may see, whatever the filter
 * @returns whether the cut is hidden; a cut without ballots never is
 */
export function hiddenCuts(cells: readonly BaseCell[]): (key: CutKey) => boolean {
	const filled = cells.filter(({ ballots }) => ballots > 0);
	const byAgency = Map.groupBy(filled, ({ agencyId }) => agencyId);
	const ledger: Ledger = {
		cellsOf: ({ agencyId }) => (agencyId === undefined ? filled : (byAgency.get(agencyId) ?? [])),
		hidden: new Map(),
		hiddenAnyWay: new Map(),
		hiddenParts: new Map(),
		ballots: new Map()
	};
	return (key) => isHidden(ledger, key);
}

function isHidden(ledger: Ledger, key: CutKey): boolean {
	const name = nameOf(key);
	const found = ledger.hidden.get(name) ?? judge(ledger, key);
	ledger.hidden.set(name, found);
	return found;
}

function judge(ledger: Ledger, key: CutKey): boolean {
	const base = ballotsIn(ledger, key);
	if (base === 0 || isSmall(base)) return base > 0;
	const cut = narrowestCut(ledger.cellsOf(key).filter((cell) => isInCut(cell, key)));
	return isHiddenAnyWay(ledger, cut, base);
}

function isHiddenAnyWay(ledger: Ledger, key: CutKey, base: number): boolean {
	const name = nameOf(key);
	const found = ledger.hiddenAnyWay.get(name) ?? climb(ledger, key, base);
	ledger.hiddenAnyWay.set(name, found);
	return found;
}

/** Climbs through the wider cuts of the same ballots to each first one that holds more. */
function climb(ledger: Ledger, key: CutKey, base: number): boolean {
	return wideningsOf(key).some((widening) =>
		ballotsIn(ledger, widening.whole) === base
			? isHiddenAnyWay(ledger, widening.whole, base)
			: isHidden(ledger, widening.whole) || isHiddenBeside(ledger, widening)
	);
}

function isHiddenBeside(ledger: Ledger, widening: Widening): boolean {
	const name = `${widening.limit} ${nameOf(widening.whole)}`;
	const found = ledger.hiddenParts.get(name) ?? hiddenParts(ledger, widening);
	ledger.hiddenParts.set(name, found);
	return found.has(widening.part);
}

function hiddenParts(ledger: Ledger, { whole, partOf }: Widening): ReadonlySet<string> {
	const bases = new Map<string, number>();
	for (const cell of ledger.cellsOf(whole)) {
		if (!isInCut(cell, whole)) continue;
		bases.set(partOf(cell), (bases.get(partOf(cell)) ?? 0) + cell.ballots);
	}
	// In order of name: which of two equal parts is hidden must not depend on the order of the cells.
	const parts = [...bases.keys()].sort();
	const hidden = hideSmall(
		parts.map((name) => bases.get(name) ?? 0),
		ballotsIn(ledger, whole)
	);
	return new Set(parts.filter((_part, at) => hidden[at]));
}

function ballotsIn(ledger: Ledger, key: CutKey): number {
	const name = nameOf(key);
	const found = ledger.ballots.get(name) ?? countIn(ledger.cellsOf(key), key);
	ledger.ballots.set(name, found);
	return found;
}

function countIn(cells: readonly BaseCell[], key: CutKey): number {
	return cells.reduce((sum, cell) => (isInCut(cell, key) ? sum + cell.ballots : sum), 0);
}

/** The service comes last: it is an address's own word, and whatever it holds is part of it alone. */
function nameOf({ agencyId, serviceCode, channel, period }: CutKey): string {
	return [agencyId, channel, period, serviceCode].map(nameOfLimit).join('\n');
}

/** No limit is another one than the empty one, which says that no service was recorded. */
function nameOfLimit(limit: string | undefined): string {
	return limit === undefined ? '' : `=${limit}`;
}
