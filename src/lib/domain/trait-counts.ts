import { countStarts } from './count-starts.ts';
import { writePlaces } from './packed-places.ts';
import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';
import type { Tally } from './tally.ts';

/** The ballots of one agency by what their people answered to one question. */
export interface TraitTallies {
	/** One an option, in the questionnaire's order. */
	options: readonly Tally[];
	/** Of those who did not answer it. */
	unanswered: Tally;
}

/** So many ballots of one heading whose people answered all traits alike. */
export interface SpreadCount {
	/** Its number in the survey. */
	heading: number;
	/** Of each trait the group: the position of the option, and after the last option who gave none. */
	groups: readonly number[];
	ballots: number;
}

/** Counts packed ballots by answers and by agency, one after the other. */
export interface TraitCounter {
	/** @throws RangeError on a text that no packing gives */
	add(agencyId: string, heading: number, packed: string): void;
	/** By agency id, one a trait; only those with ballots. */
	tallies(): ReadonlyMap<string, readonly TraitTallies[]>;
	/** How the groups of all traits lie within each other and the headings; only what has ballots. */
	spread(): SpreadCount[];
}

/** More than any ballot has answers: a question counts once, and each chosen option. */
const MOST_PLACES = 4096;

/**
 * Reads each ballot once, letter by letter: parsing a million of them into objects takes several
 * times as long as reading them from the disk.
 * @param traits ids of questions of which one option is chosen
 * @throws RangeError where the questionnaire has no such question: a caller's bug
 */
export function traitCounter(
	questionnaire: Questionnaire,
	traits: readonly string[]
): TraitCounter {
	const starts = countStarts(questionnaire);
	const width = starts.at(-1) ?? 0;
	const sizes = traits.map((id) => groupsOf(questionnaire, id));
	const written = roomFor(questionnaire, traits);
	const { places, chosen } = written;
	const byAgency = new Map<string, AgencyCounts[]>();
	const together = new Map<number, number>();
	const all = sizes.reduce((product, size) => product * size, 1);
	return {
		add(agencyId, heading, packed) {
			const found = writePlaces(packed, starts, written);
			const own = byAgency.get(agencyId) ?? sizes.map((size) => emptyCounts(size, width));
			byAgency.set(agencyId, own);
			let key = 0;
			for (let trait = 0; trait < sizes.length; trait++) {
				const size = sizes[trait] ?? 0;
				const option = chosen[trait] ?? -1;
				const group = option < 0 ? size - 1 : option;
				const counts = own[trait];
				if (counts) countIn(counts, group, width, places, found);
				key = key * size + group;
			}
			key += heading * all;
			together.set(key, (together.get(key) ?? 0) + 1);
		},
		tallies: () =>
			new Map(
				[...byAgency].map(([agencyId, own]) => [agencyId, own.map((it) => talliesOf(it, starts))])
			),
		spread: () =>
			[...together].map(([key, ballots]) => ({
				heading: Math.floor(key / all),
				groups: groupsIn(key % all, sizes),
				ballots
			}))
	};
}

/** How many groups a trait has: its options, and who gave none. */
function groupsOf(questionnaire: Questionnaire, trait: string): number {
	const question = allQuestions(questionnaire).find(({ id }) => id === trait);
	if (question?.kind !== 'choice' && question?.kind !== 'rating') {
		throw new RangeError(`trait: ${trait}`);
	}
	return optionsOf(questionnaire, question).length + 1;
}

function roomFor(questionnaire: Questionnaire, traits: readonly string[]) {
	const ids = allQuestions(questionnaire).map(({ id }) => id);
	return {
		places: new Int32Array(MOST_PLACES),
		traitAt: Int8Array.from(ids, (id) => traits.indexOf(id)),
		chosen: new Int32Array(traits.length)
	};
}

/** Of one agency and trait: ballots of each group, and the rows of numbers of all one after the other. */
interface AgencyCounts {
	ballots: number[];
	counts: Uint32Array;
}

function emptyCounts(groups: number, width: number): AgencyCounts {
	return { ballots: new Array<number>(groups).fill(0), counts: new Uint32Array(groups * width) };
}

function countIn(
	{ ballots, counts }: AgencyCounts,
	group: number,
	width: number,
	places: Int32Array,
	found: number
): void {
	ballots[group] = (ballots[group] ?? 0) + 1;
	const offset = group * width;
	for (let at = 0; at < found; at++) {
		const place = offset + (places[at] ?? 0);
		counts[place] = (counts[place] ?? 0) + 1;
	}
}

function talliesOf({ ballots, counts }: AgencyCounts, starts: readonly number[]): TraitTallies {
	const width = starts.at(-1) ?? 0;
	const tallies = ballots.map((count, group) => ({
		ballots: count,
		starts,
		counts: counts.slice(group * width, (group + 1) * width)
	}));
	const unanswered = tallies.pop();
	if (!unanswered) throw new RangeError('no group');
	return { options: tallies, unanswered };
}

/** The groups that a key was made of, the last trait in its smallest place. */
function groupsIn(key: number, sizes: readonly number[]): number[] {
	let rest = key;
	const backwards = sizes.toReversed().map((size) => {
		const group = rest % size;
		rest = Math.floor(rest / size);
		return group;
	});
	return backwards.reverse();
}
