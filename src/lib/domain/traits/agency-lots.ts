import { computableSets } from '#lib/domain/linear-leaks.ts';
import type { BaseCell } from '#lib/domain/hidden-in-lines.ts';
import { shownKeys } from '#lib/domain/shown-parts.ts';

/** Ballots of one heading whose people answered the traits alike. */
export interface SpreadCell extends Required<BaseCell> {
	/** Of each trait the group: the position of the option, and after the last one who gave none. */
	groups: readonly number[];
}

/** A trait, by its place among those of the cells. */
export interface TraitPlace {
	trait: number;
	/** How many groups it has. */
	size: number;
}

/** Which groups of another trait are told apart. */
export interface OtherTrait extends TraitPlace {
	told: readonly boolean[];
}

/** An agency's ballots in lots that no figure shown of it besides divides. */
export interface AgencyLots {
	/** Of each lot the ballots of each group. */
	lots: readonly { groups: readonly number[] }[];
	/** Whether the sum over some whole lots can be computed from what is shown besides. */
	isComputable: (lots: readonly number[]) => boolean;
}

/**
 * Divides an agency's ballots by all that is shown of it besides a trait: by its shown services,
 * channels, sources and periods, and by the groups of other traits.
 * @param cells of one agency whose own figures are shown
 */
export function agencyLots(
	cells: readonly SpreadCell[],
	place: TraitPlace,
	others: readonly OtherTrait[] = []
): AgencyLots {
	const keysOf = keysOfHeadings(cells);
	const parts = Map.groupBy(
		cells,
		(cell) => `${keysOf(cell).join('\n')}\n\n${otherGroups(cell, others)}`
	);
	const known = new Map<string, number[]>();
	[...parts.values()].forEach(([first], at) => {
		for (const key of first ? keysOf(first) : []) known.set(key, [...(known.get(key) ?? []), at]);
	});
	let isComputable: AgencyLots['isComputable'] | undefined;
	return {
		lots: [...parts.values()].map((own) => ({ groups: countGroups(own, place) })),
		isComputable(set) {
			isComputable ??= computableSets([...known.values()], parts.size);
			return isComputable(set);
		}
	};
}

/** How many ballots each group of a trait has. */
export function countGroups(cells: readonly SpreadCell[], { trait, size }: TraitPlace): number[] {
	const bases = new Array<number>(size).fill(0);
	for (const { groups, ballots } of cells) {
		const group = groups[trait] ?? 0;
		bases[group] = (bases[group] ?? 0) + ballots;
	}
	return bases;
}

/** @returns of a cell the names of the shown parts that it lies in */
function keysOfHeadings(cells: readonly SpreadCell[]): (cell: SpreadCell) => readonly string[] {
	const headings = new Map<string, BaseCell>();
	for (const { groups: _groups, ...cell } of cells) {
		const ballots = headings.get(headingOf(cell))?.ballots ?? 0;
		headings.set(headingOf(cell), { ...cell, ballots: ballots + cell.ballots });
	}
	const keys = shownKeys([...headings.values()]);
	const names = new Map([...headings.keys()].map((heading, at) => [heading, keys[at] ?? []]));
	return (cell) => names.get(headingOf(cell)) ?? [];
}

/** The service comes last: it is an address's own word, and whatever it holds is part of it alone. */
function headingOf(cell: Omit<SpreadCell, 'groups'>): string {
	return [cell.channel, cell.assurance, cell.month, cell.serviceCode].join('\t');
}

function otherGroups({ groups }: SpreadCell, others: readonly OtherTrait[]): string {
	return others
		.map(({ trait, told }) => {
			const group = groups[trait] ?? -1;
			return told[group] ? group : '';
		})
		.join(' ');
}
