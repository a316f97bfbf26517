import { expect, test } from 'vitest';
import type { CutKey } from './cut-key.ts';
import { movingParts } from './moving-parts.ts';
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
	['several agencies', { channel: 'poster' }, false]
])('%s is hidden while it moves: %#', (_what, key, hidden) => {
	expect(movingParts(cells, new Set(['a']))(key)).toBe(hidden);
});
