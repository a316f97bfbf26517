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

/** The cells of one agency, with what was found out about its cuts. */
interface Ledger {
	cells: readonly BaseCell[];
	hidden: Map<string, boolean>;
	/** Whether a cut is hidden by one that is wider, by the cut's name: many ways lead to the same one. */
	hiddenAnyWay: Map<string, boolean>;
	/** Of a whole, the parts along one limit that are hidden. */
	hiddenParts: Map<string, ReadonlySet<string>>;
	ballots: Map<string, number>;
}

/**
 * Tells which cuts are hidden line by line.
 *
 * A cut is hidden where it is small; where `hideSmall` hides it among its siblings along any limit
 * that it has (service, channel, source within those that rank or do not,
 * month within quarter within year); and where a wider cut is
 * hidden. A cut that holds the same ballots under narrower limits is the same cut, and hidden alike.
 * Of two shown cuts of which one lies within the other the difference is nothing, or ten ballots.
 *
 * @param cells of one agency
 * @returns whether the cut is hidden; a cut without ballots never is
 */
export function hiddenInLines(cells: readonly BaseCell[]): (key: CutKey) => boolean {
	const filled = cells.filter(({ ballots }) => ballots > 0);
	const ledger: Ledger = {
		cells: filled,
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
	const cut = narrowestCut(ledger.cells.filter((cell) => isInCut(cell, key)));
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
	for (const cell of ledger.cells) {
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
	const found = ledger.ballots.get(name) ?? countIn(ledger.cells, key);
	ledger.ballots.set(name, found);
	return found;
}

function countIn(cells: readonly BaseCell[], key: CutKey): number {
	return cells.reduce((sum, cell) => (isInCut(cell, key) ? sum + cell.ballots : sum), 0);
}

/** The service comes last: it is an address's own word, and whatever it holds is part of it alone. */
function nameOf({ agencyId, serviceCode, channel, source, isRanked, period }: CutKey): string {
	const ranked = isRanked === undefined ? undefined : String(isRanked);
	return [agencyId, channel, source, ranked, period, serviceCode].map(nameOfLimit).join('\n');
}

/** No limit is another one than the empty one, which says that no service was recorded. */
function nameOfLimit(limit: string | undefined): string {
	return limit === undefined ? '' : `=${limit}`;
}
