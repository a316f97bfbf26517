import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	AGENCIES,
	CHANNELS,
	knownTo,
	MONTHS,
	smallSetFrom,
	someSources,
	type Viewer
} from '../../../../tests/support/derived-cuts.ts';
import { cell, report, reportInput } from '../../../../tests/support/reports.ts';
import { ASSURANCES, type Assurance } from '#lib/domain/channel.ts';
import { hideSmall } from '#lib/domain/disclosure.ts';
import { shownGroups } from './shown-groups.ts';
import { countGroups, type SpreadCell } from './agency-lots.ts';

// As derived-cuts.test.ts, with satisfaction by two traits besides: whoever holds every filter of every
// page and file, and every group of every table by these traits, computes no sum over fewer than ten.

const SIZES = [3, 3];
const someCell = fc.record({
	agencyId: fc.constantFrom('a', 'b'),
	serviceCode: fc.constantFrom('S1', 'S2'),
	channel: fc.constantFrom(...CHANNELS),
	month: fc.constantFrom(...MONTHS),
	assurance: fc.constantFrom(...ASSURANCES.slice(0, 2)),
	groups: fc.tuple(fc.nat(2), fc.nat(2)),
	ballots: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }))
});
type Drawn = typeof someCell extends fc.Arbitrary<infer T> ? T : never;

/** Many alike, so that what is shown of one trait, a service and another trait lies within each other. */
const someCells = fc
	.tuple(fc.boolean(), fc.boolean(), fc.uniqueArray(someCell, { maxLength: 12, selector: nameOf }))
	.map(([isOneChannel, isOneMonth, cells]) => {
		const alike = cells.map((it) => ({
			...it,
			...(isOneChannel && { channel: CHANNELS[0], assurance: ASSURANCES[0] }),
			...(isOneMonth && { month: MONTHS[0] ?? '' })
		}));
		return [...new Map(alike.map((it) => [nameOf(it), it])).values()];
	});

function nameOf({ ballots: _ballots, ...it }: Drawn): string {
	return JSON.stringify(it);
}

type Shown = (cells: readonly SpreadCell[]) => boolean[][];

/** Places of the cells of each group that a table by a trait shows, of the agencies whose figures are shown. */
function groupsKnown(
	drawn: readonly Drawn[],
	seen: readonly string[],
	ranked: readonly Assurance[],
	shown: Shown
): number[][] {
	return seen.flatMap((id) => {
		const own = drawn.filter(({ agencyId }) => agencyId === id);
		const tables = shown(own.map((it) => ({ ...it, isRanked: ranked.includes(it.assurance) })));
		return tables.flatMap((groups, trait) =>
			groups.flatMap((isShown, group) =>
				isShown ? [[...drawn.keys()].filter((at) => isOf(drawn[at], id, trait, group))] : []
			)
		);
	});
}

function isOf(it: Drawn | undefined, id: string, trait: number, group: number): boolean {
	return it?.agencyId === id && it.groups[trait] === group;
}

function smallSet(
	drawn: readonly Drawn[],
	ranked: readonly Assurance[],
	viewers: readonly Viewer[],
	shown: Shown
): string[] | undefined {
	const cells = drawn.map(({ agencyId, ballots, groups: _groups, ...rest }) =>
		cell(agencyId, [ballots], rest)
	);
	const known = viewers.flatMap((viewer) => {
		const { own } = viewer;
		const agencies = AGENCIES.filter(({ id }) => !own || own.includes(id));
		const survey = { ...reportInput({}).survey, rankedSources: ranked };
		const mine = cells.filter(({ agencyId }) => !own || own.includes(agencyId));
		const whole = report({ survey, agencies, cells: mine, isOwn: own !== undefined });
		const seen = whole.agencies.filter(({ cut }) => !cut.suppressed);
		const ids = seen.map(({ code }) => code.toLowerCase());
		return [...knownTo(viewer, cells, ranked), ...groupsKnown(drawn, ids, ranked, shown)];
	});
	return smallSetFrom(known, cells);
}

describe('from all that is shown of a survey, by traits too, nobody computes a sum over fewer than ten ballots', () => {
	test.each<[string, Viewer[]]>([
		['the public', [{}]],
		['an agency, with its own figures besides', [{}, { own: ['b'] }]]
	])('%s', (_who, viewers) => {
		fc.assert(
			fc.property(someCells, someSources, (drawn, ranked) => {
				const shown: Shown = (cells) => shownGroups(cells, SIZES);
				expect(smallSet(drawn, ranked, viewers, shown)).toBeUndefined();
			}),
			{ numRuns: 300 }
		);
	});

	test('which it would where groups were hidden among their like alone', () => {
		const alone: Shown = (cells) =>
			SIZES.map((size, trait) => {
				const bases = countGroups(cells, { trait, size });
				const total = bases.reduce((sum, it) => sum + it, 0);
				return hideSmall(bases, total).map((it) => !it);
			});
		const drawn = fc.sample(fc.tuple(someCells, someSources), { numRuns: 300, seed: 1 });
		const found = drawn.filter(([cells, ranked]) => smallSet(cells, ranked, [{}], alone));
		expect(found.length).toBeGreaterThan(0);
	});
});
