import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInCut, type CutKey } from './cut-key.ts';
import { isSmall } from './disclosure.ts';
import { hiddenCuts } from './hidden-cuts.ts';
import { computableSets } from './linear-leaks.ts';
import { movedParts, movingParts } from './moving-parts.ts';
import { parsePeriod } from './period.ts';

const cell = (agencyId: string, serviceCode: string, month: string, ballots: number) => ({
	agencyId,
	serviceCode,
	channel: 'poster' as const,
	month,
	ballots
});
const cells = [
	cell('a', 'HT', '2024-11', 19),
	cell('a', 'LLTP', '2024-11', 11),
	cell('b', 'DD', '2024-10', 10),
	cell('b', 'MT', '2024-11', 10)
];
const year = parsePeriod('2024');
const november = parsePeriod('2024-11');

test.each<[string, CutKey, boolean]>([
	['the whole agency', { agencyId: 'a' }, false],
	['a period that leaves nothing out', { agencyId: 'a', ...(year && { period: year }) }, false],
	['one of its services', { agencyId: 'a', serviceCode: 'LLTP' }, true],
	['a service without ballots', { agencyId: 'a', serviceCode: 'CC' }, false],
	['a part of a steady agency', { agencyId: 'b', ...(november && { period: november }) }, false],
	['several agencies', { channel: 'poster' }, false],
	['a part of several agencies', { serviceCode: 'HT' }, true]
])('%s is hidden while it moves: %#', (_what, key, hidden) => {
	expect(movingParts(cells, new Set(['a']))(key)).toBe(hidden);
});

describe('when all is over', () => {
	const held = (service: string, ballots: number, lastShown?: number) => ({
		...cell('a', service, '2024-11', ballots),
		...(lastShown !== undefined && { lastShown })
	});
	const hiddenOf = (...all: ReturnType<typeof held>[]) =>
		all
			.filter(({ serviceCode }) => movedParts(all)({ agencyId: 'a', serviceCode }))
			.map(({ serviceCode }) => serviceCode)
			.join(' ');

	test.each([
		[
			'a part that moved by a few since it was shown',
			[held('HT', 29, 20), held('LLTP', 11, 10)],
			'HT LLTP'
		],
		[
			'one that hides it',
			[held('HT', 40, 20), held('LLTP', 11, 10), held('DD', 50, 20)],
			'HT LLTP'
		],
		['none that moved by tens', [held('HT', 40, 20), held('LLTP', 10, 10)], ''],
		['none that was never shown', [held('HT', 12, 0), held('LLTP', 13, 0)], ''],
		['none of an agency whose parts were never hidden', [held('HT', 25), held('LLTP', 13)], ''],
		['none where the whole tells the same', [held('HT', 23, 20), held('LLTP', 10, 10)], ''],
		[
			'all that the last few are in',
			[held('HT', 22, 20), held('LLTP', 11, 10), held('DD', 10, 10)],
			'HT LLTP'
		]
	])('is hidden %s', (_what, all, hidden) => {
		expect(hiddenOf(...all)).toBe(hidden);
	});
});

const HEADINGS = ['S1', 'S2'].flatMap((serviceCode) =>
	(['poster', 'kiosk'] as const).flatMap((channel) =>
		['2024-10', '2024-11'].map((month) => ({ agencyId: 'a', serviceCode, channel, month }))
	)
);
const EVERY_PART: CutKey[] = [undefined, 'S1', 'S2'].flatMap((serviceCode) =>
	([undefined, 'poster', 'kiosk'] as const).flatMap((channel) =>
		[undefined, '2024-10', '2024-11'].map((typed) => {
			const period = typed && parsePeriod(typed);
			return {
				agencyId: 'a',
				...(serviceCode !== undefined && { serviceCode }),
				...(channel && { channel }),
				...(period && { period })
			};
		})
	)
);

const some = fc.constantFrom(0, 0, 1, 3, 9, 10, 11, 14);
const someLock = fc.array(some, { minLength: HEADINGS.length, maxLength: HEADINGS.length });
const tens = fc.array(fc.constantFrom(0, 0, 10, 12), {
	minLength: HEADINGS.length,
	maxLength: HEADINGS.length
});

test('from the parts of before and after no sum over fewer than ten ballots is computed', () => {
	fc.assert(
		fc.property(tens, someLock, (before, since) => {
			const all = HEADINGS.map((it, at) => ({
				...it,
				ballots: (before[at] ?? 0) + (since[at] ?? 0),
				lastShown: before[at] ?? 0
			}));
			const [isSmallOrNear, isMoved] = [hiddenCuts(all), movedParts(all)];
			// Of before every part is known; the ballots since lie behind them, one place a cell.
			const ballots = [...before, ...since];
			const placesOf = (key: CutKey, behind: number) =>
				all.flatMap((it, at) => (isInCut(it, key) && ballots[at + behind] ? [at + behind] : []));
			const shown = EVERY_PART.flatMap((key) => {
				const [known, moved] = [placesOf(key, 0), placesOf(key, all.length)];
				return isSmallOrNear(key) || isMoved(key) ? [known] : [known, [...known, ...moved]];
			});
			const isComputable = computableSets(shown, ballots.length);
			const moved = placesOf({}, all.length);
			for (const set of setsOf(moved)) {
				if (set.length === moved.length) continue; // the whole is known in any case
				const sum = set.reduce((rest, at) => rest + (ballots[at] ?? 0), 0);
				if (isSmall(sum)) expect(isComputable(set)).toBe(false);
			}
		}),
		{ numRuns: 300 }
	);
});

function setsOf(places: readonly number[]): number[][] {
	return places.reduce<number[][]>(
		(sets, at) => [...sets, ...sets.map((set) => [...set, at])],
		[[]]
	);
}
