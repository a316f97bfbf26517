import { countStarts } from './count-starts.ts';
import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';
import type { Tally } from './tally.ts';

/** The ballots of one agency by what their people answered to one question. */
export interface TraitTallies {
	/** One an option, in the questionnaire's order. */
	options: readonly Tally[];
	/** Of those who did not answer it. */
	unanswered: Tally;
}

/** Counts packed ballots by an answer and by agency, one after the other. */
export interface TraitCounter {
	/** @throws RangeError on a text that no packing gives */
	add(agencyId: string, packed: string): void;
	/** By agency id; only those with ballots. */
	tallies(): ReadonlyMap<string, TraitTallies>;
}

/** More than any ballot has answers: a question counts once, and each chosen option. */
const MOST_PLACES = 4096;

/**
 * Reads each ballot once, letter by letter: parsing a million of them into objects takes several
 * times as long as reading them from the disk.
 * @param trait id of a question of which one option is chosen
 * @throws RangeError where the questionnaire has no such question: a caller's bug
 * @see packAnswers for the format
 */
export function traitCounter(questionnaire: Questionnaire, trait: string): TraitCounter {
	const questions = allQuestions(questionnaire);
	const at = questions.findIndex(({ id }) => id === trait);
	const question = questions[at];
	if (question?.kind !== 'choice' && question?.kind !== 'rating') {
		throw new RangeError(`trait: ${trait}`);
	}
	const starts = countStarts(questionnaire);
	const groups = optionsOf(questionnaire, question).length + 1;
	const width = starts.at(-1) ?? 0;
	const byAgency = new Map<string, { ballots: number[]; counts: Uint32Array }>();
	const places = new Int32Array(MOST_PLACES);
	return {
		add(agencyId, packed) {
			const { found, option } = placesIn(packed, starts, at, places);
			const group = option ?? groups - 1;
			if (group >= groups) throw malformed();
			let own = byAgency.get(agencyId);
			if (!own) {
				own = {
					ballots: new Array<number>(groups).fill(0),
					counts: new Uint32Array(groups * width)
				};
				byAgency.set(agencyId, own);
			}
			own.ballots[group] = (own.ballots[group] ?? 0) + 1;
			const offset = group * width;
			for (let i = 0; i < found; i++) {
				const place = offset + (places[i] ?? 0);
				own.counts[place] = (own.counts[place] ?? 0) + 1;
			}
		},
		tallies: () =>
			new Map(
				[...byAgency].map(([agencyId, { ballots, counts }]) => {
					const tallies = ballots.map((count, group) => ({
						ballots: count,
						starts,
						counts: counts.slice(group * width, (group + 1) * width)
					}));
					const unanswered = tallies.pop();
					if (!unanswered) throw new RangeError('no group');
					return [agencyId, { options: tallies, unanswered }];
				})
			)
	};
}

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, ZERO, NINE, LETTER_N] = [
	34, 92, 44, 91, 93, 48, 57, 110
] as const;

interface Found {
	/** How many places were written. */
	found: number;
	/** The position of the option that was given to the trait; absent: not answered. */
	option: number | undefined;
}

/** Where in a tally's row of numbers a ballot counts. @param places written from the start */
function placesIn(
	packed: string,
	starts: readonly number[],
	trait: number,
	places: Int32Array
): Found {
	if (packed.charCodeAt(0) !== OPEN) throw malformed();
	let [at, question, found, isInner] = [1, 0, 0, false];
	let option: number | undefined;
	let given = false;
	while (at < packed.length) {
		const letter = packed.charCodeAt(at);
		if (letter >= ZERO && letter <= NINE) {
			let position = 0;
			for (; packed.charCodeAt(at) >= ZERO && packed.charCodeAt(at) <= NINE; at++) {
				position = position * 10 + packed.charCodeAt(at) - ZERO;
			}
			const start = starts[question];
			const end = starts[question + 1];
			if (start === undefined || end === undefined) throw malformed();
			const place = start + 1 + position;
			if (place >= end) throw malformed();
			if (!given) places[found++] = start;
			given = true;
			places[found++] = place;
			if (question === trait) option = position;
			continue;
		}
		switch (letter) {
			case QUOTE:
				at = endOfWords(packed, at);
				if (!given) places[found++] = starts[question] ?? 0;
				given = true;
				continue;
			case COMMA:
				if (!isInner) {
					question += 1;
					given = false;
				}
				at += 1;
				continue;
			case OPEN:
				isInner = true;
				at += 1;
				continue;
			case CLOSE:
				if (!isInner && at !== packed.length - 1) throw malformed();
				if (!isInner) return { found, option };
				isInner = false;
				at += 1;
				continue;
			case LETTER_N: // null
				at += 4;
				continue;
			default:
				throw malformed();
		}
	}
	throw malformed();
}

/** @param start of the opening quote @returns the place after the closing one */
function endOfWords(packed: string, start: number): number {
	let at = start + 1;
	while (at < packed.length) {
		const letter = packed.charCodeAt(at);
		if (letter === QUOTE) return at + 1;
		at += letter === BACKSLASH ? 2 : 1;
	}
	throw malformed();
}

/** Says nothing of the text: an answer never stands in a message. */
function malformed(): RangeError {
	return new RangeError('packed answers: not what was packed');
}
