import type { Assurance, Channel } from './channel.ts';

/** The ways in which a point that people make may gather ballots; a file is no point's. */
export const POINT_CHANNELS = ['poster', 'kiosk', 'enumerator', 'slip', 'paper'] as const;
export type PointChannel = (typeof POINT_CHANNELS)[number];

export function isPointChannel(value: unknown): value is PointChannel {
	return POINT_CHANNELS.some((it) => it === value);
}

/**
 * Channels whose ballots cannot be sent by just anybody who knows the address: a slip's code works
 * once, paper is typed in by staff. Only there can people be chosen by lot.
 */
export function isGuarded(channel: Channel): boolean {
	return channel === 'slip' || channel === 'paper';
}

/**
 * How sure a point's ballots are: it follows from the channel. An open address is a walk-in, whoever
 * holds the device.
 * @param random the people asked were drawn by lot; only where the channel is guarded
 * @throws RangeError for a draw through an open address, which nobody can keep to those drawn
 */
export function assuranceOf(channel: PointChannel, random: boolean): Assurance {
	if (random && !isGuarded(channel)) throw new RangeError(`random: ${channel}`);
	if (random) return 'random';
	return channel === 'slip' ? 'slip' : 'walk-in';
}
