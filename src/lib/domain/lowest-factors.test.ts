import { expect, test } from 'vitest';
import type { IndexRows } from './index-rows.ts';
import { lowestFactors } from './lowest-factors.ts';

const line = (factor: string, value?: number) => ({ factor, title: factor, value });
const rows = (...factors: ReturnType<typeof line>[]): IndexRows => ({
	version: '1',
	value: undefined,
	domains: [{ domain: 'service', value: undefined, factors }]
});

test('is the lowest of those that were answered', () => {
	expect(lowestFactors(rows(line('F1', 0.8), line('F2', 0.7), line('F3')))).toEqual([
		{ domain: 'service', factor: 'F2', title: 'F2', value: 0.7 }
	]);
});

test('is none of one', () => {
	expect(lowestFactors(rows(line('F1', 0.8), line('F2')))).toEqual([]);
	expect(lowestFactors(rows())).toEqual([]);
});
