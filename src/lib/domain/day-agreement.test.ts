import { expect, test } from 'vitest';
import type { Channel } from './channel.ts';
import { dayAgreement } from './day-agreement.ts';

type Counts = Partial<Record<Channel, number>>;
const listed = (counts: Counts) =>
	Object.entries(counts).map(([channel, ballots]) => ({ channel: channel as Channel, ballots }));

test.each<[string, Counts, Counts, number[]]>([
	['nothing came in', {}, {}, [0, 0, 0, 0]],
	[
		'each at a point of its channel',
		{ poster: 30, slip: 10 },
		{ poster: 30, slip: 10 },
		[40, 0, 0, 0]
	],
	['slips at a poster’s point', { poster: 30, slip: 10 }, { poster: 40 }, [40, 10, 0, 0]],
	['some of the slips there', { poster: 30, slip: 10 }, { poster: 34, slip: 6 }, [40, 4, 0, 0]],
	['papers and a file', { poster: 3, paper: 5, import: 7 }, { poster: 3 }, [3, 0, 0, 12]],
	['days that nobody kept', { poster: 50 }, { poster: 2 }, [2, 0, 48, 0]]
])('%s', (_name, byChannel, byDay, [dated, slipsElsewhere, undated, dayless]) => {
	expect(dayAgreement(listed(byChannel), listed(byDay))).toEqual({
		dated,
		slipsElsewhere,
		undated,
		dayless
	});
});
