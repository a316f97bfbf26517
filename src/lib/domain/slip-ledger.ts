import { SERVICE_NOT_RECORDED, type Agency } from './agency.ts';
import type { CaseCount } from './catalogue/case-count.ts';
import { NO_SLIPS, sumSlips, type SlipCounts } from './slip-batch.ts';

/** One agency's line of the ledger of slips (bảng cân đối phiếu). */
export interface LedgerLine {
	agency: Agency;
	/** Files finished in the year: whom slips can go to. Absent where nobody has entered them. */
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

/** The files that an agency finished in a year: its own figure, else what its services add up to. */
export function finishedIn(
	year: string,
	agencyId: string,
	counts: readonly Pick<CaseCount, 'agencyId' | 'serviceCode' | 'period' | 'finished'>[]
): number | undefined {
	const own = counts.filter((it) => it.agencyId === agencyId && it.period === year);
	const whole = own.find((it) => it.serviceCode === SERVICE_NOT_RECORDED);
	if (whole || own.length === 0) return whole?.finished;
	return own.reduce((sum, it) => sum + it.finished, 0);
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
