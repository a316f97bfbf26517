/** Ballots per minute that one network address may send; a busy hall behind one address sends 60. */
export const MOST_PER_MINUTE = 600;

const MINUTE_MS = 60_000;

/** A coarse stop for programs that flood; kept in memory only and forgotten every minute. */
export interface Ceiling {
	/** @returns false where this address has sent too many in this minute */
	allows(address: string): boolean;
	/** Takes back what was counted for something that is asked again. */
	giveBack(address: string): void;
}

/** @param now epoch milliseconds */
export function createCeiling(now: () => number, most = MOST_PER_MINUTE): Ceiling {
	let minute = 0;
	const sent = new Map<string, number>();
	return {
		allows(address) {
			const current = Math.floor(now() / MINUTE_MS);
			if (current !== minute) sent.clear();
			minute = current;
			const count = (sent.get(address) ?? 0) + 1;
			sent.set(address, count);
			return count <= most;
		},
		giveBack(address) {
			const count = sent.get(address);
			if (count !== undefined) sent.set(address, count - 1);
		}
	};
}
