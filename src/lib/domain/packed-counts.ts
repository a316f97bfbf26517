import { countStarts } from './count-starts.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Tally } from './tally.ts';

/** The largest count that a tally holds. */
const MOST = 2 ** 32 - 1;

/** The letter 0; the other digits follow it. */
const ZERO = 48;

/**
 * The counts as the database keeps them: a JSON array without blanks, with one array a question, in
 * the order of `allQuestions`: `[given, count of option 0, count of option 1, …]`. A text has
 * `[given]` only.
 */
export function packCounts({ starts, counts }: Tally): string {
	const rows = starts.slice(0, -1).map((start, at) => [...counts.subarray(start, starts[at + 1])]);
	return JSON.stringify(rows);
}

/**
 * Reads what `packCounts` wrote, straight into one row of numbers: a page of results reads thousands
 * of these texts, and the arrays that JSON.parse makes of them cost five times the reading.
 *
 * @throws RangeError where the text is not the counts of so many ballots of this questionnaire
 */
export function unpackCounts(questionnaire: Questionnaire, ballots: number, packed: string): Tally {
	if (!Number.isInteger(ballots) || ballots < 0 || ballots > MOST) throw doesNotFit();
	const starts = countStarts(questionnaire);
	const counts = new Uint32Array(starts.at(-1) ?? 0);
	let [place, question] = [0, 0];
	for (let at = 0; at < counts.length; at++) {
		const before = at === starts[question] ? opening(question++) : ',';
		place = endOf(before, packed, place);
		const end = endOfNumber(packed, place);
		counts[at] = readCount(packed, place, end, ballots);
		place = end;
	}
	if (packed.slice(place) !== (question === 0 ? '[]' : ']]')) throw doesNotFit();
	return { ballots, starts, counts };
}

/** What stands before a question's first number. */
function opening(question: number): string {
	return question === 0 ? '[[' : '],[';
}

/**
 * Letter by letter, which is quicker here than `startsWith`.
 * @throws RangeError where `part` does not stand at `place` of the text
 */
function endOf(part: string, text: string, place: number): number {
	for (let at = 0; at < part.length; at++) {
		if (part.charCodeAt(at) !== text.charCodeAt(place + at)) throw doesNotFit();
	}
	return place + part.length;
}

function endOfNumber(text: string, start: number): number {
	let end = start;
	while (isDigit(text.charCodeAt(end))) end += 1;
	return end;
}

function isDigit(letter: number): boolean {
	return letter >= ZERO && letter <= ZERO + 9;
}

/** @throws RangeError for no number, one with a zero before it, and one of more than there are ballots */
function readCount(text: string, start: number, end: number, ballots: number): number {
	let count = 0;
	for (let at = start; at < end; at++) count = count * 10 + text.charCodeAt(at) - ZERO;
	const isPadded = end - start > 1 && text.charCodeAt(start) === ZERO;
	if (end === start || isPadded || count > ballots) throw doesNotFit();
	return count;
}

function doesNotFit(): RangeError {
	return new RangeError('counts do not fit the questionnaire or the ballots');
}
