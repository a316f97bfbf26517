import type { Agency } from './agency.ts';
import { NO_SLIPS, sumSlips, type SlipCounts } from './slip-batch.ts';

/** One agency's line of the ledger of slips (bảng cân đối phiếu). */
export interface LedgerLine {
	agency: Agency;
	/**
	 * Files finished in the year: whom slips can go to. The agency's own figure, else what its services
	 * add up to; absent where nobody has entered them.
	 */
	finished?: number;
	slips: SlipCounts;
	/** Ballots that came with a slip and count. */
	valid: number;
}

/** What a ledger's line should make somebody ask about. */
export type LedgerQuestion = 'more-slips-than-files' | 'ballots-are-not-spent-slips' | 'many-lost';

/** From this share of the slips issued on, those lost and spoiled are asked about. */
const MANY = 0.1;

/**
 * Spent slips and ballots that came with one are the same number, however they are counted; slips go
 * to people whose files were finished, so there are no more of them than of those.
 */
export function questionsOf({ finished, slips, valid }: LedgerLine): LedgerQuestion[] {
	const questions: LedgerQuestion[] = [];
	if (finished !== undefined && slips.issued > finished) questions.push('more-slips-than-files');
	if (slips.spent !== valid) questions.push('ballots-are-not-spent-slips');
	if (slips.issued > 0 && slips.lost + slips.spoiled >= slips.issued * MANY) {
		questions.push('many-lost');
	}
	return questions;
}

/** All agencies together; files only where every one of them has told them. */
export function sumLedger(
	lines: readonly LedgerLine[]
): Pick<LedgerLine, 'finished' | 'slips' | 'valid'> {
	const finished = lines.map((it) => it.finished);
	const isKnown = lines.length > 0 && finished.every((it) => it !== undefined);
	return {
		...(isKnown && { finished: finished.reduce((sum, it) => sum + it, 0) }),
		slips: lines.length > 0 ? sumSlips(lines.map((it) => it.slips)) : NO_SLIPS,
		valid: lines.reduce((sum, it) => sum + it.valid, 0)
	};
}
