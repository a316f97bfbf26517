import { expect, test } from 'vitest';
import { reported, type ImportProgress } from './progress.ts';

test.each([
	[0, []],
	[1, [0]],
	[1_000, [0]],
	[2_001, [0, 1_000, 2_000]]
])('%i rows are all there, and reported at %j', async (count, reports) => {
	const rows = Array.from({ length: count }, (_, at) => at);
	const told: ImportProgress[] = [];
	const seen: number[] = [];
	for await (const row of reported(rows, async (it) => void told.push(it))) seen.push(row);
	expect(seen).toEqual(rows);
	expect(told).toEqual(reports.map((done) => ({ phase: 'checking', done, of: count })));
});
