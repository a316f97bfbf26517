import type { Channel } from './channel.ts';

/** Ballots by one channel. */
interface Count {
	channel: Channel;
	ballots: number;
}

/**
 * How a count by day stands to the count by channel. A day is kept with the point where a ballot
 * came in, never with the slip that it spent: a slip used at a QR point has its day there.
 */
export interface DayAgreement {
	/** Ballots that have a day. */
	dated: number;
	/** Ballots by slip whose day stands under a point of another kind. */
	slipsElsewhere: number;
	/** Ballots that people sent themselves, and whose day nobody kept. */
	undated: number;
	/** Papers and ballots of files: they have no day. */
	dayless: number;
}

/**
 * @param byChannel what came in, by the ballot's channel
 * @param byDay what came in, by the channel of the point, over all days
 */
export function dayAgreement(byChannel: readonly Count[], byDay: readonly Count[]): DayAgreement {
	const dayless = sum(byChannel.filter(hasNoDay));
	const dated = sum(byDay);
	const isSlip = ({ channel }: Count) => channel === 'slip';
	return {
		dated,
		slipsElsewhere: Math.max(0, sum(byChannel.filter(isSlip)) - sum(byDay.filter(isSlip))),
		undated: Math.max(0, sum(byChannel) - dayless - dated),
		dayless
	};
}

function hasNoDay({ channel }: Count): boolean {
	return channel === 'paper' || channel === 'import';
}

function sum(counts: readonly Count[]): number {
	return counts.reduce((total, it) => total + it.ballots, 0);
}
