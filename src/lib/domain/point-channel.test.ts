import { describe, expect, test } from 'vitest';
import { assuranceOf, isGuarded, isPointChannel, POINT_CHANNELS } from './point-channel.ts';

describe('assurance', () => {
	test.each([
		['poster', false, 'walk-in'],
		['kiosk', false, 'walk-in'],
		['enumerator', false, 'walk-in'],
		['slip', false, 'slip'],
		['slip', true, 'random'],
		['paper', false, 'walk-in'],
		['paper', true, 'random']
	] as const)('%s, drawn by lot %s: %s', (channel, random, assurance) => {
		expect(assuranceOf(channel, random)).toBe(assurance);
	});

	test.each(POINT_CHANNELS.filter((it) => !isGuarded(it)))(
		'nobody is drawn by lot through an open address: %s',
		(channel) => {
			expect(() => assuranceOf(channel, true)).toThrow(RangeError);
		}
	);
});

test('a file is no channel of a point', () => {
	expect(isPointChannel('import')).toBe(false);
	expect(isPointChannel('poster')).toBe(true);
	expect(isPointChannel(undefined)).toBe(false);
});
