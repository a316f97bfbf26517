import type { LoggedQuestionnaire } from '#lib/domain/log-entry.ts';

/**
 * All that a bundle is made of, as of one data lock. What grows with the ballots is read as it is
 * written, so that a million of them need no more memory than a hundred.
 */
export interface BundleSource {
	surveyId: string;
	/** The code of the survey's questionnaire. */
	questionnaire: string;
	/** Leaf hashes in the order of the log, 64 hex digits each. */
	leaves: () => AsyncIterable<string>;
	/** The signed notes of all data locks, from the first. */
	checkpoints: () => AsyncIterable<string>;
	/** The data of every entry that is no ballot, with its place in the log, ascending. */
	entries: () => AsyncIterable<{ at: number; data: string }>;
	/** The data of every ballot's entry; only for an auditor. */
	ballots?: () => AsyncIterable<string>;
	/** The versions that the ballots answered, as the log has them where it does. */
	questionnaires: readonly LoggedQuestionnaire[];
	/** Settled freezes that are in the log, as far as the reader of the bundle may see them: JSON. */
	freezes?: readonly { number: number; json: () => Promise<string> }[];
	/** The results as everyone gets them: JSON. */
	results: string;
}
