import { describe, expect, test } from 'vitest';
import { differencesOf, parseRevision } from './revision.ts';

describe('two versions of one form', () => {
	test('differ in what is not the same, blanks around it aside', () => {
		const typed = { name: 'Sở Tư pháp ', hotline: '1022', symbol: 'STP' };
		const stored = { name: 'Sở Tư pháp', hotline: '0261 1022', symbol: 'STP' };
		expect(differencesOf(typed, stored)).toEqual([
			{ field: 'hotline', typed: '1022', stored: '0261 1022' }
		]);
	});

	test('differ where one lacks a field that the other fills', () => {
		expect(differencesOf({ hotline: '1022', name: '' }, {})).toEqual([
			{ field: 'hotline', typed: '1022', stored: '' }
		]);
	});
});

test.each([
	['1', 1],
	['42', 42],
	['0', 0],
	['-1', 0],
	['1.5', 0],
	['1e3', 0],
	['', 0],
	[undefined, 0]
])('the revision %j is %d', (text, revision) => {
	expect(parseRevision(text)).toBe(revision);
});
