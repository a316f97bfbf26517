import { expect, test } from 'vitest';
import { createCeiling } from './ceiling.ts';

test('an address is stopped above the ceiling, others are not, and a new minute starts over', () => {
	let now = 0;
	const ceiling = createCeiling(() => now, 2);
	expect([1, 2, 3].map(() => ceiling.allows('a'))).toEqual([true, true, false]);
	expect(ceiling.allows('b')).toBe(true);
	now = 60_000;
	expect(ceiling.allows('a')).toBe(true);
});

test('what is given back counts for nothing, once', () => {
	const ceiling = createCeiling(() => 0, 1);
	expect(ceiling.allows('a')).toBe(true);
	ceiling.giveBack('a');
	expect([1, 2].map(() => ceiling.allows('a'))).toEqual([true, false]);
	ceiling.giveBack('nobody');
	expect(ceiling.allows('nobody')).toBe(true);
});
