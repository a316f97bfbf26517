import { describe, expect, test } from 'vitest';
import { closingOf, NO_SLIPS, sumSlips } from './slip-batch.ts';

describe('closing a batch', () => {
	test.each([
		[10, { returned: 3, spoiled: 2 }, { returned: 3, spoiled: 2, lost: 5 }],
		[10, { returned: 10, spoiled: 0 }, { returned: 10, spoiled: 0, lost: 0 }],
		[0, { returned: 0, spoiled: 0 }, { returned: 0, spoiled: 0, lost: 0 }],
		[10, { returned: 6, spoiled: 5 }, undefined]
	])('of %i open slips with %j', (open, named, closing) => {
		expect(closingOf(open, named)).toEqual(closing);
	});
});

test('counts of batches add up', () => {
	const one = { issued: 10, open: 4, spent: 3, returned: 1, lost: 1, spoiled: 1 };
	expect(sumSlips([])).toEqual(NO_SLIPS);
	expect(sumSlips([one, one])).toEqual({
		issued: 20,
		open: 8,
		spent: 6,
		returned: 2,
		lost: 2,
		spoiled: 2
	});
});
