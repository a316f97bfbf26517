import type { LocalText } from './locale.ts';

/** A survey and its last data lock, as everybody may see them: nothing about answers. */
export interface LockedSurvey {
	id: string;
	title: LocalText;
	/** Its ballots are invented, for show. */
	sample: boolean;
	/** The number of the last data lock, from 1. */
	lock: number;
	/** Entries in the log at that lock. */
	size: number;
	/** Of the tree, in base 64. */
	root: string;
}
