import { expect, test } from 'vitest';
import { isLongExport } from './long-export.ts';

test.each([
	[{ agencies: 1, ratings: 40 }, false],
	[{ agencies: 49, ratings: 40 }, false],
	[{ agencies: 50, ratings: 40 }, true],
	[{ agencies: 500, ratings: 2 }, false]
])('%o is long: %s', (size, expected) => {
	expect(isLongExport(size)).toBe(expected);
});
