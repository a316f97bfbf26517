import type { Agency, Service } from './agency.ts';
import type { ReportFreeze } from './freeze.ts';
import type { Gap } from './gap.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { WaitingCell } from './received.ts';
import type { ReportCheckpoint, ReportFilter } from './report.ts';
import type { ReportWords } from './report-order.ts';
import type { Survey, SurveyStatus } from './survey.ts';
import type { TallyCell } from './tally.ts';

/** All that a report is made of: one survey, and of it only what the viewer may see. */
export interface ReportInput {
	survey: Survey;
	/** What the outside sees: `statusAt`. */
	status: SurveyStatus;
	/** The version that the survey asks. */
	questionnaire: Questionnaire;
	/**
	 * Code of the one agency whose own questions (câu hỏi riêng) are reported, and nothing but these.
	 * Absent: the common core alone, so that no report that is shared holds an agency's own figures.
	 */
	ownOf?: string | undefined;
	/** Those that the survey asks about and the viewer may see; each has a line, also without ballots. */
	agencies: readonly Agency[];
	/** Those that have cells, for their names; others do no harm. */
	services: readonly Service[];
	/** Kept tallies of these agencies, whatever the filter: what is hidden depends on all of them. */
	cells: readonly TallyCell[];
	/** Of these agencies, whatever the filter. */
	waiting: readonly WaitingCell[];
	/** The viewer sees these agencies as the own ones: see `Audience`. Absent: no. */
	isOwn?: boolean;
	/** Ballots still come in: see `movingQuestions`. Absent: no. */
	isMoving?: boolean;
	/** Ids of agencies whose parts move by fewer than ten ballots: see `movingParts`. */
	unsteady: ReadonlySet<string>;
	/** How many ballots of an agency no longer count, by its id; whatever the filter. Absent: none. */
	voided?: ReadonlyMap<string, number>;
	/** Where ballots of the survey may be missing, in order. Absent: nowhere. */
	gaps?: readonly Gap[];
	/** The last data lock that the cells hold. Absent: none. */
	checkpoint?: ReportCheckpoint | undefined;
	/** The freeze that all of this was read from. Absent: it is as it is now. */
	freeze?: ReportFreeze | undefined;
	/** By codes. An agency or service that is not among the given ones has no ballots. */
	filter: ReportFilter;
	words: ReportWords;
	/**
	 * Of several agencies neither services nor sources, and of each `briefCutOf`: no page shows more, and
	 * a province has a hundred times as many figures. Absent: all.
	 */
	summary?: boolean;
}
