import { isSmall, THRESHOLD } from '#lib/domain/disclosure.ts';
import type { AgencyLots } from './agency-lots.ts';

/** Of more parts than this not every set is looked through: less is shown instead. */
const MOST_PARTS = 12;

/**
 * Which groups of an agency's people may be shown, so that together with all that is shown of it
 * besides they give no few ballots away.
 *
 * What can be computed counts every ballot so many times as its lot is counted, whatever that is, and
 * its group. To be about few ballots it has to be nothing for all others: so in each lot either those
 * of the groups that are counted alike are among the few, or all others. `cut` counts whichever are
 * fewer. Nothing of fewer than ten ballots comes out where every set of shown groups cuts off ten and
 * more, or none at all and has a sum that is known anyway.
 *
 * @param candidates those that are large enough by themselves
 */
export function safeGroups(agency: AgencyLots, candidates: readonly number[]): ReadonlySet<number> {
	const shown = new Set(candidates);
	const ballots = (group: number) =>
		agency.lots.reduce((sum, { groups }) => sum + (groups[group] ?? 0), 0);
	for (;;) {
		const leaking = leakingGroups(agency, [...shown]);
		if (!leaking) return shown;
		// The first of equal ones.
		shown.delete(leaking.reduce((best, it) => (ballots(it) < ballots(best) ? it : best)));
	}
}

/** The set of groups with the fewest ballots that gives few away. @returns undefined where none does */
function leakingGroups(
	agency: AgencyLots,
	shown: readonly number[]
): readonly number[] | undefined {
	const parts = inseparable(agency, shown);
	if (parts.length > MOST_PARTS) return shown;
	const lots = countedLots(agency, parts);
	const isIn = parts.map(() => false);
	let found: { set: boolean[]; ballots: number } | undefined;
	// One part comes or goes at a time (Gray's code), so that every set comes up once.
	for (let step = 1; step < 2 ** parts.length; step += 1) {
		const turned = 31 - Math.clz32(step & -step);
		isIn[turned] = !isIn[turned];
		turn(lots, turned, isIn[turned]);
		if (!isLeak(agency, lots)) continue;
		const ballots = lots.reduce((sum, { inside }) => sum + inside, 0);
		if (!found || ballots < found.ballots) found = { set: [...isIn], ballots };
	}
	return found && parts.flatMap((part, at) => (found.set[at] ? part : []));
}

/** Groups of which ten ballots and more lie in the same lots: no set that cuts off few parts them. */
function inseparable({ lots }: AgencyLots, shown: readonly number[]): number[][] {
	const parts = new Map(shown.map((it) => [it, [it]]));
	for (const [at, a] of shown.entries()) {
		for (const b of shown.slice(at + 1)) {
			const [one, other] = [parts.get(a), parts.get(b)];
			if (!one || !other || one === other || nearness(lots, a, b) < THRESHOLD) continue;
			one.push(...other);
			for (const it of other) parts.set(it, one);
		}
	}
	return [...new Set(parts.values())];
}

function nearness(lots: AgencyLots['lots'], a: number, b: number): number {
	return lots.reduce((sum, { groups }) => sum + Math.min(groups[a] ?? 0, groups[b] ?? 0), 0);
}

/** A lot, and how many of its ballots are of a set of groups. */
interface CountedLot {
	/** Of each part. */
	sizes: readonly number[];
	total: number;
	inside: number;
}

function countedLots({ lots }: AgencyLots, parts: readonly (readonly number[])[]): CountedLot[] {
	return lots.map((groups) => ({
		sizes: parts.map((part) => part.reduce((sum, it) => sum + (groups.groups[it] ?? 0), 0)),
		total: groups.groups.reduce((sum, it) => sum + it, 0),
		inside: 0
	}));
}

function turn(lots: readonly CountedLot[], part: number, isIn: boolean | undefined): void {
	for (const lot of lots) lot.inside += (isIn ? 1 : -1) * (lot.sizes[part] ?? 0);
}

function isLeak({ isComputable }: AgencyLots, lots: readonly CountedLot[]): boolean {
	const cut = lots.reduce((sum, { inside, total }) => sum + Math.min(inside, total - inside), 0);
	if (cut > 0) return isSmall(cut);
	const within = [...lots.keys()].filter((at) => lots[at]?.inside);
	return within.length > 0 && within.length < lots.length && !isComputable(within);
}
