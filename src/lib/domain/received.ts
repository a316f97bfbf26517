import { isInCut, type CutCell, type CutKey } from './cut-key.ts';
import type { Questionnaire } from './questionnaire.ts';
import { sumTallies, type Tally, type TallyCell } from './tally.ts';

/** How many ballots of a heading were received, but are not yet sealed. */
export interface WaitingCell extends CutCell {
	ballots: number;
}

/** All that came in for a cut: what is sealed, and how many wait. */
export interface Received {
	/** Of the sealed ballots. */
	tally: Tally;
	waiting: number;
}

/** What one agency received, by heading. */
export interface AgencyLedger {
	cells: readonly TallyCell[];
	waiting: readonly WaitingCell[];
}

/** @returns what the agency of this id received; nothing where it is in no cell */
export function agencyLedgers(
	cells: readonly TallyCell[],
	waiting: readonly WaitingCell[]
): (agencyId: string) => AgencyLedger {
	const sealedOf = Map.groupBy(cells, ({ agencyId }) => agencyId);
	const waitingOf = Map.groupBy(waiting, ({ agencyId }) => agencyId);
	return (agencyId) => ({
		cells: sealedOf.get(agencyId) ?? [],
		waiting: waitingOf.get(agencyId) ?? []
	});
}

/** What a ledger holds, by code of service. */
export function receivedByService(
	questionnaire: Questionnaire,
	{ cells, waiting }: AgencyLedger
): Map<string, Received> {
	const sealedOf = Map.groupBy(cells, ({ serviceCode }) => serviceCode);
	const waitingOf = Map.groupBy(waiting, ({ serviceCode }) => serviceCode);
	const codes = new Set([...sealedOf.keys(), ...waitingOf.keys()]);
	const receivedOf = (code: string) =>
		receivedIn(questionnaire, {
			cells: sealedOf.get(code) ?? [],
			waiting: waitingOf.get(code) ?? []
		});
	return new Map([...codes].map((code) => [code, receivedOf(code)]));
}

/** The part of a ledger that lies in a cut. */
export function ledgerIn({ cells, waiting }: AgencyLedger, key: CutKey): AgencyLedger {
	return {
		cells: cells.filter((cell) => isInCut(cell, key)),
		waiting: waiting.filter((cell) => isInCut(cell, key))
	};
}

/** All that a ledger holds. */
export function receivedIn(
	questionnaire: Questionnaire,
	{ cells, waiting }: AgencyLedger
): Received {
	return {
		tally: sumTallies(
			questionnaire,
			cells.map(({ tally }) => tally)
		),
		waiting: waiting.reduce((sum, { ballots }) => sum + ballots, 0)
	};
}

export function sumReceived(questionnaire: Questionnaire, parts: readonly Received[]): Received {
	return {
		tally: sumTallies(
			questionnaire,
			parts.map(({ tally }) => tally)
		),
		waiting: parts.reduce((sum, { waiting }) => sum + waiting, 0)
	};
}

/** Sealed and waiting. */
export function ballotsReceived({ tally, waiting }: Received): number {
	return tally.ballots + waiting;
}
