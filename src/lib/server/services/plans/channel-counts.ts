import type { Channel } from '#lib/domain/channel.ts';

/** Ballots that came in by one channel, on whatever day. */
export interface ChannelCount {
	channel: Channel;
	ballots: number;
}

/** All agencies together; in order of channel. */
export function channelCounts(counts: readonly ChannelCount[]): ChannelCount[] {
	const sums = new Map<Channel, number>();
	for (const { channel, ballots } of counts) {
		sums.set(channel, (sums.get(channel) ?? 0) + ballots);
	}
	return [...sums]
		.map(([channel, ballots]) => ({ channel, ballots }))
		.sort((a, b) => (a.channel < b.channel ? -1 : 1));
}
