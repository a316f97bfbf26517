import type { QuestionResult } from './question-result.ts';
import type { Domain, Question } from './questionnaire.ts';
import type { ReportFreeze } from './freeze.ts';
import type { Gap } from './gap.ts';
import type { Letterhead } from './letterhead.ts';
import type { LocalText } from './locale.ts';
import type { SurveyStatus } from './survey.ts';
import type { Assurance, Channel } from './channel.ts';
import type { PaperSummary } from './paper/paper-summary.ts';
import type { Period } from './period.ts';
import type { Rank, Ranking } from './ranking.ts';
import type { ReportProvince } from './report-province.ts';
import type { ReportChoices } from './report-choices.ts';
import type { ReportTraits } from './traits/report-traits.ts';

export type * from './question-result.ts';

/** Figures of one cut, or the fact that it is too small to show. */
export type Cut =
	| {
			suppressed: false;
			questions: readonly QuestionResult[];
			/** Ids of questions that only some were asked, and too few of them to show. Absent: none. */
			hidden?: readonly string[];
			/** These are hidden, few or not, as long as ballots come in. Absent: no. */
			isMoving?: true;
			/** By id of the rating, where `questions` is not all: see `briefCutOf`. */
			indexed?: ReadonlyMap<string, { satisfied: number; answered: number }>;
	  }
	| { suppressed: true };

/** One service of an agency; `code` may be `other`, or '' where it was not recorded. */
export interface ServiceResult {
	code: string;
	name: LocalText;
	/** Sealed and waiting; absent where the cut is suppressed. */
	ballots?: number;
	cut: Cut;
}

/** Ballots that are equally sure, apart: a random sample and who walked in are never pooled in silence. */
export interface SourceResult {
	source: Assurance;
	/** Sealed; absent where the cut is suppressed. */
	ballots?: number;
	cut: Cut;
}

/** The ballots of one agency by which it is ranked, and of them what speaks for a domain. */
export interface RankedBallots extends Omit<SourceResult, 'source'> {
	/** Where it is suppressed for the few ballots that the agency has besides: at most so many. */
	besides?: number;
}

export interface AgencyResult {
	code: string;
	name: LocalText;
	/** Khối: only agencies of the same one are ranked against each other. */
	group?: string;
	/** Received: sealed and waiting; live. */
	ballots: number;
	/** Received, but not yet in the distributions. */
	waiting: number;
	/** Taken out of the count by two people, for a reason that stands in the log; absent: none. */
	voided?: number;
	cut: Cut;
	/** Where its ballots are of several sources; absent where they are of one, and under a filter. */
	sources?: readonly SourceResult[];
	/** Where the ranking is of a part of the ballots; with none of them its cut has no answers. */
	ranked?: RankedBallots;
	/** By the question that speaks for a domain; none of figures that are hidden or that nobody gave. */
	ranks?: Readonly<Record<string, Rank>>;
	services: readonly ServiceResult[];
}

/** A question of the report, also where the figures of a cut are not shown. */
export interface ReportQuestion {
	id: string;
	kind: Question['kind'];
	/** May hold `{agency}`: see `namingAgency`. */
	text: LocalText;
	domain?: Domain;
	/** The part of the questionnaire that it stands in. */
	section?: ReportSection;
	/** What it weighs in its factor; absent for what is outside the index. */
	indexWeight?: number;
}

export interface ReportSection {
	id: string;
	title?: LocalText;
	/** Yếu tố, `F1`…; absent outside the factors of a domain. */
	factor?: string;
}

/** What the figures are limited to; absent: not limited. */
export interface ReportFilter {
	agency?: string;
	service?: string;
	channel?: Channel;
	period?: Period;
}

/** The data lock (mốc khóa số liệu) that figures rest on: on paper it is a witness that nobody rewrites. */
export interface ReportCheckpoint {
	/** Its number, from 1. */
	lock: number;
	/** Entries in the survey's log. */
	size: number;
	/** Of the log's tree, in base 64. */
	root: string;
}

/** One object behind every page and file, so that no two of them can disagree. */
export interface Report {
	survey: {
		id: string;
		title: LocalText;
		status: SurveyStatus;
		questionnaire: { code: string; version: number };
		sample: boolean;
	};
	filter: ReportFilter;
	/** Of which the figures are; absent: provisional (tạm tính). */
	freeze?: ReportFreeze;
	/** By the code of who issues a letter. Absent: as the catalogue has them now. */
	letterheads?: Readonly<Record<string, Letterhead>>;
	/** The last data lock whose ballots are in the figures; absent before the first. */
	checkpoint?: ReportCheckpoint;
	/** Ballots still come in, so that less is shown. Absent: no. */
	isMoving?: true;
	/** Received: sealed and waiting; live. */
	ballots: number;
	/** Received, but not yet in the distributions. */
	waiting: number;
	/** Of the agencies that are shown; absent: none. */
	voided?: number;
	/** How the paper ballots of the shown agencies were typed; absent: there are none. */
	paper?: PaperSummary;
	cut: Cut;
	/** As an agency's. */
	sources?: readonly SourceResult[];
	/** Absent of one agency, and under a filter. */
	province?: ReportProvince;
	/** Those of every cut, in the same order. */
	questions: readonly ReportQuestion[];
	agencies: readonly AgencyResult[];
	/** Where ballots of the survey may be missing; absent: nowhere. */
	gaps?: readonly Gap[];
	/** Satisfaction by field and by the state of the file; absent where neither is asked, and of a part. */
	traits?: ReportTraits;
	/** Whether some of the shown ballots came from who walked in or from a file: no random sample. */
	nonProbability: boolean;
	ranking: Ranking;
	/** What the figures may be limited to: only what occurs, whatever the filter. */
	choices: ReportChoices;
	/** `mappings`: which answers count as what, one a scale, in order of first use. */
	method: { level: 0.95; threshold: number; mappings: readonly LocalText[] };
}

/** The text with the agency's name where it holds `{agency}`. */
export function namingAgency(text: LocalText, agency: LocalText): LocalText {
	return {
		vi: text.vi.replaceAll('{agency}', () => agency.vi),
		en: text.en.replaceAll('{agency}', () => agency.en)
	};
}
