import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	AGENCIES,
	CHANNELS,
	FILTERS,
	knownTo,
	smallSetFrom,
	someCells,
	someSources,
	type Viewer
} from '../../../tests/support/derived-cuts.ts';
import { cell, report } from '../../../tests/support/reports.ts';

// Whoever holds every answer that the product gives of a survey, all filters of all pages, files and
// API queries, adds and subtracts them as they like. No sum over fewer than ten ballots may come out,
// of any cells whatever, also for whom the own agencies' figures are shown besides.

describe('from all that is shown of a survey nobody computes a sum over fewer than ten ballots', () => {
	test.each<[string, Viewer[]]>([
		['the public', [{}]],
		['an agency, with its own figures besides', [{}, { own: ['b'] }]],
		['an agency, with its own and those of whom lie below it', [{}, { own: ['a', 'd'] }]]
	])('%s', (_who, viewers) => {
		fc.assert(
			fc.property(someCells, someSources, (cells, ranked) => {
				const known = viewers.flatMap((viewer) => knownTo(viewer, cells, ranked));
				expect(smallSetFrom(known, cells)).toBeUndefined();
			}),
			{ numRuns: 120 }
		);
	});

	test('and of a large survey most is shown all the same', () => {
		const cells = ['a', 'b', 'c', 'd'].flatMap((id) =>
			['S1', 'S2', 'S3'].flatMap((serviceCode) =>
				CHANNELS.map((channel) => cell(id, [40], { serviceCode, channel }))
			)
		);
		expect(
			FILTERS.every((filter) => !report({ agencies: AGENCIES, cells, filter }).cut.suppressed)
		).toBe(true);
	});
});
