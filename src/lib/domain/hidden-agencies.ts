import { isSmall } from './disclosure.ts';

export interface HiddenAgencies {
	/** Ids of those whose figures are hidden as a whole. */
	hidden: ReadonlySet<string>;
	/** Whether the sum over all is hidden too. */
	isTotalHidden: boolean;
}

/**
 * Which agencies of a survey to hide, so that nobody gets at a small one by subtraction: neither the
 * public, who knows what is shown, nor who besides knows the figures of the own agencies.
 *
 * Hides every small one. Where the total, less what is shown, less what some knower knows, would be
 * fewer than ten ballots, the smallest shown agency that this knower does not know is hidden too (of
 * equal ones the first by id). Where that would hide more than half of the others, the total is hidden
 * instead, and then small agencies need no others beside them.
 *
 * @param ballots by agency; 0 or more
 * @param knowers ids of the agencies that somebody sees by right; each agency by itself is one anyway
 */
export function hiddenAgencies(
	ballots: ReadonlyMap<string, number>,
	knowers: readonly ReadonlySet<string>[]
): HiddenAgencies {
	const small = new Set([...ballots].flatMap(([id, base]) => (isSmall(base) ? [id] : [])));
	if (small.size === 0) return { hidden: small, isTotalHidden: false };
	const all = [new Set<string>(), ...[...ballots.keys()].map((id) => new Set([id])), ...knowers];
	const others = [...ballots.values()].filter((base) => base > 0 && !isSmall(base)).length;
	const hidden = new Set(small);
	for (;;) {
		const sum = [...hidden].reduce((rest, id) => rest + (ballots.get(id) ?? 0), 0);
		const knower = all.find((it) => isSmall(sum - knownTo(it, hidden, ballots)));
		if (!knower) return { hidden, isTotalHidden: false };
		const partner = smallestShown(ballots, hidden, knower);
		if (partner !== undefined) hidden.add(partner);
		const partners = hidden.size - small.size;
		if (partner === undefined || partners * 2 > others)
			return { hidden: small, isTotalHidden: true };
	}
}

/** Of the hidden ballots; asked of its few agencies, since hundreds may be hidden. */
function knownTo(
	knower: ReadonlySet<string>,
	hidden: ReadonlySet<string>,
	ballots: ReadonlyMap<string, number>
): number {
	return [...knower].reduce((sum, id) => (hidden.has(id) ? sum + (ballots.get(id) ?? 0) : sum), 0);
}

function smallestShown(
	ballots: ReadonlyMap<string, number>,
	hidden: ReadonlySet<string>,
	knower: ReadonlySet<string>
): string | undefined {
	const left = [...ballots].filter(([id, base]) => base > 0 && !hidden.has(id) && !knower.has(id));
	return left.sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))[0]?.[0];
}

/** Who sees agencies by right: each agency that others lie below sees these too. */
export function knowersOf(
	agencies: readonly { id: string; parentId?: string }[]
): ReadonlySet<string>[] {
	const parentOf = new Map(agencies.map(({ id, parentId }) => [id, parentId]));
	const below = new Map<string, Set<string>>();
	for (const { id } of agencies) {
		const seen = new Set<string>();
		for (let above: string | undefined = id; above !== undefined; above = parentOf.get(above)) {
			if (seen.has(above)) break; // a circle: the catalogue refuses it, an old copy may have it
			seen.add(above);
			below.set(above, (below.get(above) ?? new Set()).add(id));
		}
	}
	return [...below.values()].filter((ids) => ids.size > 1);
}
