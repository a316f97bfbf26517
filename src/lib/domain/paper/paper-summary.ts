import type { BatchOutcome } from './batch.ts';
import { sumAgreements, type Agreement } from './differences.ts';

/** What a report says of the paper ballots that it counts. */
export interface PaperSummary {
	/** Papers that came back, in batches that are settled. */
	papers: number;
	/** Of these, papers that are no ballots. */
	invalid: number;
	agreement: Agreement;
	/** Papers in batches that people of the rated agency were allowed to type. */
	ownEntry: number;
}

/** @returns undefined where no batch is settled: then there is nothing to say */
export function summarizePaper(
	batches: readonly { outcome: BatchOutcome; isOwnEntry: boolean }[]
): PaperSummary | undefined {
	if (batches.length === 0) return undefined;
	const sum = (count: (outcome: BatchOutcome) => number, of = batches) =>
		of.reduce((total, { outcome }) => total + count(outcome), 0);
	return {
		papers: sum((it) => it.papers),
		invalid: sum((it) => it.papers - it.valid),
		agreement: sumAgreements(batches.map((it) => it.outcome.agreement)),
		ownEntry: sum(
			(it) => it.papers,
			batches.filter((it) => it.isOwnEntry)
		)
	};
}
