import type { Agency, Service } from './agency.ts';
import type { FiledUnder } from './ballot.ts';
import type { CaseCount } from './catalogue/case-count.ts';
import type { Gap } from './gap.ts';
import type { BatchOutcome } from './paper/batch.ts';
import type { WaitingCell } from './received.ts';
import type { ReportCheckpoint } from './report.ts';
import type { Survey, SurveyStatus } from './survey.ts';
import type { KeptTrait } from './traits/kept-traits.ts';

/** The counts of one heading, packed as `packCounts` has them. */
export interface PackedFigures extends FiledUnder {
	ballots: number;
	counts: string;
	/** See `TallyCell`; absent too in freezes of before it was kept. */
	lastShown?: number;
}

/** Finished files, with who entered them. */
export interface EnteredCases extends CaseCount {
	/** A user name, or `cli`. */
	enteredBy: string;
	/** ISO 8601, UTC. */
	enteredAt: string;
}

/** Of an agency the whole, or parts that together are the whole. */
export type CountedFiles = Pick<
	EnteredCases,
	'agencyId' | 'period' | 'finished' | 'source' | 'asOf' | 'enteredBy'
>;

/**
 * All that the reports of a survey are made of, of all its agencies, at one instant. Plain JSON, so
 * that it can be frozen; what a viewer may not see is left out when a report is made.
 */
export interface Figures {
	survey: Survey;
	/** What the outside saw. */
	status: SurveyStatus;
	/** No ballot could come any more and none waited. */
	isSettled: boolean;
	/** Those that the survey asks about, and those with ballots. */
	agencies: readonly Agency[];
	/** Who issues the report of the province; absent where the catalogue has none. */
	department?: Agency;
	/** Those of them that have ballots. */
	services: readonly Service[];
	cells: readonly PackedFigures[];
	waiting: readonly WaitingCell[];
	/** Ids of agencies whose parts are hidden while ballots come in. */
	unsteady: readonly string[];
	gaps: readonly Gap[];
	/** The last data lock that the cells hold; absent before the first. */
	checkpoint?: ReportCheckpoint;
	/** How many ballots of an agency no longer count, by its id. */
	voided: Readonly<Record<string, number>>;
	/** Bundles of paper that are settled. */
	paper: readonly SettledPaper[];
	/** Finished files of these agencies in the time that the survey is about. */
	cases: readonly EnteredCases[];
	/**
	 * Satisfaction by field and by the state of the file. Absent in a freeze of moving figures, and in
	 * those of before it was kept; figures as they are now have it read when it is asked for.
	 */
	traits?: readonly KeptTrait[];
}

export interface SettledPaper {
	agencyId: string;
	outcome: BatchOutcome;
	isOwnEntry: boolean;
}

/**
 * Whether two say the same, whoever has read or published them since. What is kept by trait follows
 * from the ballots, so that an older freeze without it is as good. A data lock without ballots, such
 * as the freeze's own, changes no figure: which one they rest on is not compared.
 */
export function isSameFigures(a: Figures, b: Figures): boolean {
	return JSON.stringify(withoutStatus(a)) === JSON.stringify(withoutStatus(b));
}

function withoutStatus(figures: Figures) {
	const { status: _status, traits: _traits, checkpoint: _last, survey, ...rest } = figures;
	const { status: _own, ...kept } = survey;
	return { survey: kept, ...rest };
}
