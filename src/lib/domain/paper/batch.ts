import type { Agreement } from './differences.ts';
import type { InvalidReason } from './invalid-paper.ts';
import type { Recheck } from './recheck.ts';

/** Lô phiếu giấy: papers of one agency that came back together, typed by two people. */
export interface PaperBatch {
	id: string;
	surveyId: string;
	/** Counts from 1 within the survey; written on the bundle. */
	number: number;
	agencyId: string;
	/** Whose questionnaire, procedure and channel the papers have. */
	pointId: string;
	/** Papers that came back, valid or not; 1 or more. */
	papers: number;
	recheck: Recheck;
	/** Staff ids; never the same person. */
	firstId: string;
	secondId: string;
	/** Why somebody of the rated agency may type them; absent where nobody of it does. */
	ownEntryReason?: string;
	/** ISO 8601, UTC. */
	createdAt: string;
	/** ISO 8601, UTC; absent until its ballots count. */
	settledAt?: string;
}

/** The first typing, the second, and what the paper says where they differ. */
export const PASSES = ['first', 'second', 'settled'] as const;
export type Pass = (typeof PASSES)[number];

/** Where a batch stands. */
export type BatchState = 'typing' | 'comparing' | 'settled';

/** What a batch comes to: goes into the report. */
export interface BatchOutcome {
	papers: number;
	valid: number;
	/** Papers that are no ballots, by reason. */
	invalid: Readonly<Record<InvalidReason, number>>;
	agreement: Agreement;
}

/** More papers lie in no bundle that one person types in a day. */
export const MOST_PAPERS = 500;
