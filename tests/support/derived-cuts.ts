import fc from 'fast-check';
import { ASSURANCES, type Assurance, type Channel } from '#lib/domain/channel.ts';
import { isInCut, type CutKey } from '#lib/domain/cut-key.ts';
import { isSmall } from '#lib/domain/disclosure.ts';
import { computableSets } from '#lib/domain/linear-leaks.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import { sumTallies, type TallyCell } from '#lib/domain/tally.ts';
import { agency, cell, questionnaire, report, reportInput } from './reports.ts';

export const AGENCIES = ['A', 'B', 'C', 'D'].map((code) => ({
	...agency(code),
	...(code === 'D' && { parentId: 'a' })
}));
export const CHANNELS = ['poster', 'slip'] as const satisfies Channel[];
export const MONTHS = ['2024-10', '2024-11'];

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
export const someSources = fc.subarray([...ASSURANCES], { minLength: 1 });
export const someCells = fc
	.uniqueArray(someCell, {
		maxLength: 12,
		selector: headingOf
	})
	.map((cells) => cells.map(({ agencyId, ballots, ...rest }) => cell(agencyId, [ballots], rest)));

/** Every query that there can be. */
export const FILTERS: readonly ReportFilter[] = [
	undefined,
	...AGENCIES.map(({ code }) => code)
].flatMap((code) =>
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

export interface Viewer {
	/** Ids; absent: the public, who sees all agencies. */
	own?: readonly string[];
}

export function knownTo(
	{ own }: Viewer,
	cells: readonly TallyCell[],
	rankedSources: readonly Assurance[]
): number[][] {
	const survey = { ...reportInput({}).survey, rankedSources };
	const agencies = AGENCIES.filter(({ id }) => !own || own.includes(id));
	const seen = merged(cells.filter(({ agencyId }) => !own || own.includes(agencyId)));
	return FILTERS.flatMap((filter) =>
		shownIn(report({ survey, agencies, cells: seen, isOwn: own !== undefined, filter }), cells)
	);
}

/** Cells of one heading are kept as one. */
function merged(cells: readonly TallyCell[]): TallyCell[] {
	return [...Map.groupBy(cells, headingOf).values()].flatMap(([first, ...rest]) =>
		first ? [{ ...first, tally: sumTallies(questionnaire, [first, ...rest].map(tallyOfCell)) }] : []
	);
}
const tallyOfCell = ({ tally }: TallyCell) => tally;

/** Looks through all sets of cells, 4,096 of twelve. @returns the first that is small and comes out */
export function smallSetFrom(
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
