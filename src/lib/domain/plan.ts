import type { Assurance, Channel } from './channel.ts';
import type { OwnQuestions } from './own-questions.ts';

/** Whom a plan asks, and from what list (đối tượng khảo sát). */
export const POPULATIONS = ['procedure', 'household', 'walk-in'] as const;
/** Everybody who finished a procedure; adults at home; whoever comes to the one-stop centre. */
export type Population = (typeof POPULATIONS)[number];

/** How the people are chosen. Only of the first two does a margin of error hold. */
export const METHODS = ['all', 'random', 'quota', 'voluntary'] as const;
export type Method = (typeof METHODS)[number];

/** With what a slip is handed out: who was refused is asked too, not only who was served well. */
export const OCCASIONS = ['result', 'supplement', 'refusal'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Where a plan may let ballots come from; a file is no place to ask people. */
export const PLAN_CHANNELS = [
	'poster',
	'slip',
	'kiosk',
	'enumerator',
	'paper'
] as const satisfies Channel[];
export type PlanChannel = (typeof PLAN_CHANNELS)[number];

/** ISO days, both inclusive. */
export interface Days {
	start: string;
	end: string;
}

/** How many ballots are wanted of an agency, of one of its fields, or of one of its procedures. */
export interface PlanTarget {
	agencyId: string;
	/** Lĩnh vực: all its procedures together; beside a procedure, the one that it stands in. */
	field?: string;
	/** Absent: of the whole field, or of the whole agency. */
	serviceCode?: string;
	/** Those who could be asked, mostly finished files of the period; absent where nobody counted. */
	population?: number;
	/** Absent: only the population is known so far. */
	ballots?: number;
}

/** What is written in a plan; every save makes a new revision of it. */
export interface PlanContent {
	title: string;
	/** '' for none. */
	titleEn: string;
	/** One a line, as are the people in charge. */
	legalBasis: string;
	purpose: string;
	/** The time whose services are rated (kỳ đánh giá). */
	period: Days;
	/** When ballots are taken: the survey opens and closes with it. */
	collection: Days;
	population: Population;
	/** Where the list of these people comes from, in words (khung mẫu). */
	frame: string;
	method: Method;
	occasions: readonly Occasion[];
	channels: readonly PlanChannel[];
	/** Nguồn phiếu xếp hạng: agencies are ranked by the ballots of these sources alone; one or more. */
	rankedSources: readonly Assurance[];
	inCharge: string;
	/** ISO days by which agencies report, and the department consolidates. */
	deadlines: { agencies: string; department: string };
	questionnaire: { code: string; version: number };
	targets: readonly PlanTarget[];
	/** Câu hỏi riêng, one entry an agency; those that ask nothing of their own have none. */
	own: readonly OwnQuestions[];
}

/** Whether the people are chosen so that a margin of error says something. */
export function isRandom({ method }: Pick<PlanContent, 'method'>): boolean {
	return method === 'random' || method === 'all';
}
