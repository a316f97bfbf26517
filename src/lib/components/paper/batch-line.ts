import type { BatchState, Pass } from '#lib/domain/paper/batch.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import type { Recheck } from '#lib/domain/paper/recheck.ts';

/** A batch as pages show it. */
export interface BatchLine {
	id: string;
	number: number;
	surveyTitle: LocalText;
	agencyName: LocalText;
	papers: number;
	recheck: Recheck;
	state: BatchState;
	passes: readonly {
		pass: Pass;
		typist: string;
		typed: number;
		wanted: number;
		handedIn: boolean;
	}[];
	/** The own typing; absent for who types none of it. */
	own?: Pass;
	ownEntryReason?: string;
}
