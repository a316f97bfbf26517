/** Most slips of one batch: 500 sheets of paper. */
export const MOST_SLIPS = 5000;

/** What becomes of a slip. `open` ones can still be used. */
export const SLIP_ENDS = ['returned', 'lost', 'spoiled'] as const;
export type SlipEnd = (typeof SLIP_ENDS)[number];

export function isSlipEnd(value: unknown): value is SlipEnd {
	return SLIP_ENDS.some((it) => it === value);
}

/** How a batch left the system; codes can be written down once, for only their hashes are kept. */
export const SLIP_FORMATS = ['sheet', 'csv', 'sms'] as const;
export type SlipFormat = (typeof SLIP_FORMATS)[number];

export function isSlipFormat(value: unknown): value is SlipFormat {
	return SLIP_FORMATS.some((it) => it === value);
}

/** Slips that were made together (lô phiếu mời), for one point and one agency. */
export interface SlipBatch {
	id: string;
	surveyId: string;
	/** 1, 2, … within the survey; stands on every slip. */
	number: number;
	pointId: string;
	agencyId: string;
	/** One of the agency's services, where the slips are about one; absent: as the point has it. */
	serviceId?: string;
	count: number;
	format: SlipFormat;
	/** SHA-256 over the sorted hashes of all its codes, hex: what was made can be shown later. */
	hash: string;
	/** ISO 8601, UTC. */
	madeAt: string;
	/** `staff:USERNAME` or `cli`. */
	madeBy: string;
}

/** How many slips of a batch, or of several, are in which state; they sum to `issued`. */
export interface SlipCounts {
	issued: number;
	open: number;
	spent: number;
	returned: number;
	lost: number;
	spoiled: number;
}

export const NO_SLIPS: SlipCounts = {
	issued: 0,
	open: 0,
	spent: 0,
	returned: 0,
	lost: 0,
	spoiled: 0
};

export function sumSlips(counts: readonly SlipCounts[]): SlipCounts {
	return counts.reduce(
		(sum, it) => ({
			issued: sum.issued + it.issued,
			open: sum.open + it.open,
			spent: sum.spent + it.spent,
			returned: sum.returned + it.returned,
			lost: sum.lost + it.lost,
			spoiled: sum.spoiled + it.spoiled
		}),
		NO_SLIPS
	);
}

/** How the slips that are still open end: so many came back, so many were spoiled, the rest is lost. */
export interface Closing {
	returned: number;
	spoiled: number;
	lost: number;
}

/**
 * @param open slips that can still be used
 * @returns undefined where more are named than there are
 */
export function closingOf(
	open: number,
	named: { returned: number; spoiled: number }
): Closing | undefined {
	const lost = open - named.returned - named.spoiled;
	return lost < 0 ? undefined : { ...named, lost };
}
