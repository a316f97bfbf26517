/** Where a ballot came in. `import` is a file of ballots collected elsewhere. */
export const CHANNELS = ['poster', 'slip', 'kiosk', 'enumerator', 'paper', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How sure we are that the ballot stands for one person who was asked: an invitation slip that
 * works once, a random sample, somebody who walked in (no sampling error in the usual sense), or
 * a file.
 */
export const ASSURANCES = ['slip', 'random', 'walk-in', 'import'] as const;
export type Assurance = (typeof ASSURANCES)[number];

export function isChannel(value: unknown): value is Channel {
	return CHANNELS.some((it) => it === value);
}

/** Channels whose ballots nobody got a receipt for: files and paper, which come in many at a time. */
export const WITHOUT_RECEIPT: readonly Channel[] = ['import', 'paper'];

/** Whether somebody got a receipt for each ballot. */
export function comesWithReceipt(channel: Channel): boolean {
	return !WITHOUT_RECEIPT.includes(channel);
}

/** Who walked in chose to answer; how a file's ballots were chosen is not known. */
export function isSelfSelected(assurance: Assurance): boolean {
	return assurance === 'walk-in' || assurance === 'import';
}
