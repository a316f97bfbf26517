import type { Channel } from '#lib/domain/channel.ts';

/** Ballots that came in at points on one day by one channel. */
export interface DayCount {
	/** ISO day in Vietnam. */
	day: string;
	channel: Channel;
	ballots: number;
}

/** All agencies together; in order of day, then of channel. */
export function dayCounts(counts: readonly DayCount[]): DayCount[] {
	const grouped = Map.groupBy(counts, (it) => `${it.day} ${it.channel}`);
	const days = [...grouped.values()].flatMap((found) => {
		const [first] = found;
		if (!first) return [];
		const ballots = found.reduce((sum, it) => sum + it.ballots, 0);
		return [{ day: first.day, channel: first.channel, ballots }];
	});
	return days.sort((a, b) =>
		a.day === b.day ? (a.channel < b.channel ? -1 : 1) : a.day < b.day ? -1 : 1
	);
}
