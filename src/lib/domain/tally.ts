import { checkAnswer, countAnswer, placesOf } from './answer-places.ts';
import type { Answers, FiledUnder } from './ballot.ts';
import { countStarts } from './count-starts.ts';
import type { Questionnaire } from './questionnaire.ts';

export { packCounts, unpackCounts } from './packed-counts.ts';

/** Counts of one question. */
export interface QuestionCounts {
	/** Ballots that gave this question any answer, "not applicable" included. */
	given: number;
	/** Ballots per option, in the questionnaire's order; empty for a text. */
	options: readonly number[];
}

/**
 * Kết quả tổng hợp: how often each option was chosen. All counts stand in one row of numbers, so
 * that thousands of tallies are added without making thousands of arrays.
 */
export interface Tally {
	ballots: number;
	/** Where each question's counts begin, and last where the row ends: `countStarts`. */
	starts: readonly number[];
	/** Of each question in document order: given, then ballots per option. Never written to. */
	counts: Uint32Array;
}

/** The kept tally of the ballots filed under the same heading. */
export interface TallyCell extends FiledUnder {
	tally: Tally;
	/** Ballots when the parts of its agency were last shown while ballots came in; absent: as long as they are. */
	lastShown?: number;
}

/** Counts ballots one by one in place: a recount of 100,000 makes no garbage. */
export interface BallotCounter {
	/** @throws RangeError for an answer that the questionnaire has no place for; nothing is counted */
	add(answers: Answers): void;
	/** What was counted so far; later ballots do not change it. */
	tally(): Tally;
}

/** The tally of no ballots. */
export function emptyTally(questionnaire: Questionnaire): Tally {
	const starts = countStarts(questionnaire);
	return { ballots: 0, starts, counts: new Uint32Array(starts.at(-1) ?? 0) };
}

/**
 * The counts of one question.
 * @param at its position in document order
 * @throws RangeError where the tally has no such question: a caller's bug
 */
export function countsOf({ starts, counts }: Tally, at: number): QuestionCounts {
	const [start, end] = [starts[at], starts[at + 1]];
	if (start === undefined || end === undefined) throw new RangeError(`no question ${at}`);
	const options: number[] = [];
	for (let place = start + 1; place < end; place += 1) options.push(counts[place] ?? 0);
	return { given: counts[start] ?? 0, options };
}

/** @see BallotCounter */
export function ballotCounter(questionnaire: Questionnaire): BallotCounter {
	const places = placesOf(questionnaire);
	const { starts, counts } = emptyTally(questionnaire);
	let ballots = 0;
	return {
		add(answers) {
			for (const [id, answer] of answers) checkAnswer(places, id, answer);
			for (const [id, answer] of answers) countAnswer(counts, places, id, answer);
			ballots += 1;
		},
		tally: () => ({ ballots, starts, counts: counts.slice() })
	};
}

/** @throws RangeError for an answer that the questionnaire has no place for */
export function tallyOf(questionnaire: Questionnaire, ballots: Iterable<Answers>): Tally {
	const counter = ballotCounter(questionnaire);
	for (const answers of ballots) counter.add(answers);
	return counter.tally();
}

/**
 * The tally with one ballot more. For many ballots `ballotCounter` or `tallyOf`.
 * @throws RangeError for an answer that the questionnaire has no place for
 */
export function countBallot(tally: Tally, questionnaire: Questionnaire, answers: Answers): Tally {
	return addTallies(tally, tallyOf(questionnaire, [answers]));
}

/** @throws RangeError where the two do not count the same questions: a caller's bug */
export function addTallies(a: Tally, b: Tally): Tally {
	requireSameQuestions(a, b);
	const counts = a.counts.slice();
	addInPlace(counts, b.counts);
	return { ballots: a.ballots + b.ballots, starts: a.starts, counts };
}

/** @throws RangeError where `part` is not part of `whole`: a caller's bug */
export function subtractTally(whole: Tally, part: Tally): Tally {
	requireSameQuestions(whole, part);
	const isPart = part.counts.every((count, at) => count <= (whole.counts[at] ?? 0));
	if (!isPart || part.ballots > whole.ballots) throw new RangeError('tally: not a part');
	const counts = whole.counts.map((count, at) => count - (part.counts[at] ?? 0));
	return { ballots: whole.ballots - part.ballots, starts: whole.starts, counts };
}

/**
 * All tallies together, added in place: a survey may have thousands of cells.
 * @throws RangeError where one does not count these questions: a caller's bug
 */
export function sumTallies(questionnaire: Questionnaire, tallies: Iterable<Tally>): Tally {
	const sum = emptyTally(questionnaire);
	for (const tally of tallies) {
		requireSameQuestions(sum, tally);
		addInPlace(sum.counts, tally.counts);
		sum.ballots += tally.ballots;
	}
	return sum;
}

/** Whether both counted the same, option by option. */
export function equalTallies(a: Tally, b: Tally): boolean {
	return a.ballots === b.ballots && haveSameQuestions(a, b) && isSameRow(a.counts, b.counts);
}

function requireSameQuestions(a: Tally, b: Tally): void {
	if (!haveSameQuestions(a, b)) throw new RangeError('tallies differ in questions');
}

/** Of one version they mostly share the very layout. */
function haveSameQuestions(a: Tally, b: Tally): boolean {
	return a.starts === b.starts || isSameRow(a.starts, b.starts);
}

function isSameRow(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
	return a.length === b.length && Array.from(a).every((number, at) => number === b[at]);
}

function addInPlace(sums: Uint32Array, counts: Uint32Array): void {
	for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0);
}
