import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agency, cell, report, reportInput } from '../../../tests/support/reports.ts';
import { ASSURANCES, type Assurance, type Channel } from './channel.ts';
import { isInCut, type CutKey } from './cut-key.ts';
import { isSmall } from './disclosure.ts';
import { computableSets } from './linear-leaks.ts';
import { parsePeriod } from './period.ts';
import type { Report, ReportFilter } from './report.ts';
import type { TallyCell } from './tally.ts';

// Whoever holds every answer that the product gives of a survey, all filters of all pages, files and
// API queries, adds and subtracts them as they like. No sum over fewer than ten ballots may come out,
// of any cells whatever, also for whom the own agencies' figures are shown besides.

const AGENCIES = ['A', 'B', 'C', 'D'].map((code) => ({
	...agency(code),
	...(code === 'D' && { parentId: 'a' })
}));
const CHANNELS = ['poster', 'slip'] as const satisfies Channel[];
const MONTHS = ['2024-10', '2024-11'];

const someCell = fc.record({
	agencyId: fc.constantFrom('a', 'b', 'c', 'd'),
	serviceCode: fc.constantFrom('S1', 'S2', 'S3'),
	channel: fc.constantFrom(...CHANNELS),
	month: fc.constantFrom(...MONTHS),
	assurance: fc.constantFrom(...ASSURANCES),
	ballots: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }))
});
const headingOf = (
	it: Pick<TallyCell, 'agencyId' | 'assurance' | 'channel' | 'month' | 'serviceCode'>
) => [it.agencyId, it.serviceCode, it.channel, it.assurance, it.month].join(' ');
/** Which sources rank is the plan's choice: any. */
const someSources = fc.subarray([...ASSURANCES], { minLength: 1 });
const someCells = fc
	.uniqueArray(someCell, {
		maxLength: 12,
		selector: headingOf
	})
	.map((cells) => cells.map(({ agencyId, ballots, ...rest }) => cell(agencyId, [ballots], rest)));

/** Every query that there can be. */
const FILTERS: readonly ReportFilter[] = [undefined, ...AGENCIES.map(({ code }) => code)].flatMap(
	(code) =>
		[undefined, 'S1', 'S2', 'S3'].flatMap((service) =>
			[undefined, ...CHANNELS].flatMap((channel) =>
				[undefined, '2024', '2024-Q4', ...MONTHS].map((typed) => {
					const period = typed === undefined ? undefined : parsePeriod(typed);
					return {
						...(code !== undefined && { agency: code }),
						...(service !== undefined && { service }),
						...(channel !== undefined && { channel }),
						...(period !== undefined && { period })
					};
				})
			)
		)
);

/**
 * Places of the cells whose sum a report shows: of all its agencies and of each, with their sources;
 * of each agency what ranks it; of each service.
 */
function shownIn(
	{ filter, cut, agencies, sources, ranking }: Report,
	cells: readonly TallyCell[]
): number[][] {
	const { service, channel, period } = filter;
	const within = {
		...(service !== undefined && { serviceCode: service }),
		...(channel && { channel }),
		...(period && { period })
	};
	const ids = agencies.map(({ code }) => code.toLowerCase());
	const placesOf = (key: CutKey, among: readonly string[]) =>
		[...cells.entries()].flatMap(([at, it]) =>
			among.includes(it.agencyId) && isInCut(it, key) ? [at] : []
		);
	const sourcesOf = (parts: Report['sources'], among: readonly string[]) =>
		(parts ?? []).flatMap(({ source, cut: own }) =>
			own.suppressed ? [] : [placesOf({ ...within, source }, among)]
		);
	const rankedOf = (id: string) =>
		placesOf(within, [id]).filter((at) => isOf(ranking.sources, cells[at]));
	return [
		...(cut.suppressed ? [] : [placesOf(within, ids)]),
		...sourcesOf(sources, ids),
		...agencies.flatMap((it) => {
			const id = it.code.toLowerCase();
			const services = it.services.filter((part) => !part.cut.suppressed);
			return [
				...(it.cut.suppressed ? [] : [placesOf(within, [id])]),
				...sourcesOf(it.sources, [id]),
				...(it.ranked?.cut.suppressed === false ? [rankedOf(id)] : []),
				...services.map(({ code }) => placesOf({ ...within, serviceCode: code }, [id]))
			];
		})
	];
}

function isOf(sources: readonly Assurance[], cell: TallyCell | undefined): boolean {
	return cell !== undefined && sources.includes(cell.assurance);
}

interface Viewer {
	/** Ids; absent: the public, who sees all agencies. */
	own?: readonly string[];
}

function knownTo(
	{ own }: Viewer,
	cells: readonly TallyCell[],
	rankedSources: readonly Assurance[]
): number[][] {
	const survey = { ...reportInput({}).survey, rankedSources };
	const agencies = AGENCIES.filter(({ id }) => !own || own.includes(id));
	const seen = cells.filter(({ agencyId }) => !own || own.includes(agencyId));
	return FILTERS.flatMap((filter) =>
		shownIn(report({ survey, agencies, cells: seen, isOwn: own !== undefined, filter }), cells)
	);
}

/** Looks through all sets of cells, 4,096 of twelve. @returns the first that is small and comes out */
function smallSetFrom(
	known: readonly number[][],
	cells: readonly TallyCell[]
): string[] | undefined {
	const isComputable = computableSets(known, cells.length);
	for (let bits = 1; bits < 2 ** cells.length; bits += 1) {
		const set = [...cells.keys()].filter((at) => bits & (1 << at));
		const ballots = set.reduce((sum, at) => sum + (cells[at]?.tally.ballots ?? 0), 0);
		if (!isSmall(ballots) || !isComputable(set)) continue;
		return set.flatMap((at) => {
			const it = cells[at];
			return it ? [`${headingOf(it)}: ${it.tally.ballots}`] : [];
		});
	}
	return undefined;
}

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
