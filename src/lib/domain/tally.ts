import { checkAnswer, countAnswer, placesOf } from './answer-places.ts';
import type { Answers, FiledUnder } from './ballot.ts';
import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';

/** Counts of one question. */
export interface QuestionCounts {
	/** Ballots that gave this question any answer, "not applicable" included. */
	given: number;
	/** Ballots per option, in the questionnaire's order; empty for a text. */
	options: readonly number[];
}

/** Kết quả tổng hợp: how often each option was chosen, per question in document order. */
export interface Tally {
	ballots: number;
	questions: readonly QuestionCounts[];
}

/** The kept tally of the ballots filed under the same heading. */
export interface TallyCell extends FiledUnder {
	tally: Tally;
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
	const questions = allQuestions(questionnaire).map((question) => ({
		given: 0,
		options: optionsOf(questionnaire, question).map(() => 0)
	}));
	return { ballots: 0, questions };
}

/** @see BallotCounter */
export function ballotCounter(questionnaire: Questionnaire): BallotCounter {
	const places = placesOf(questionnaire);
	const counts = emptyTally(questionnaire).questions.map(({ options }) => [0, ...options]);
	let ballots = 0;
	return {
		add(answers) {
			for (const [id, answer] of answers) checkAnswer(places, id, answer);
			for (const [id, answer] of answers) countAnswer(counts, places, id, answer);
			ballots += 1;
		},
		tally: () => ({ ballots, questions: counts.map(toCounts) })
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
	if (a.questions.length !== b.questions.length)
		throw new RangeError('tallies differ in questions');
	const questions = a.questions.map((counts, at) => addCounts(counts, b.questions[at]));
	return { ballots: a.ballots + b.ballots, questions };
}

/**
 * All tallies together, added in place: a survey may have thousands of cells.
 * @throws RangeError where one does not count these questions: a caller's bug
 */
export function sumTallies(questionnaire: Questionnaire, tallies: Iterable<Tally>): Tally {
	const sums = emptyTally(questionnaire).questions.map(({ options }) => [0, ...options]);
	let ballots = 0;
	for (const tally of tallies) {
		if (tally.questions.length !== sums.length) throw new RangeError('tallies differ in questions');
		tally.questions.forEach((counts, at) => addInPlace(sums[at] ?? [], counts));
		ballots += tally.ballots;
	}
	return { ballots, questions: sums.map(toCounts) };
}

/** Whether both counted the same, option by option. */
export function equalTallies(a: Tally, b: Tally): boolean {
	return a.ballots === b.ballots && packCounts(a) === packCounts(b);
}

/**
 * The counts as the database keeps them: a JSON array with one array a question, in the order of
 * `allQuestions`: `[given, count of option 0, count of option 1, …]`. A text has `[given]` only.
 */
export function packCounts(tally: Tally): string {
	return JSON.stringify(tally.questions.map(({ given, options }) => [given, ...options]));
}

/** @throws RangeError where the text is not the counts of so many ballots of this questionnaire */
export function unpackCounts(questionnaire: Questionnaire, ballots: number, packed: string): Tally {
	const kept = parseCounts(packed);
	const shape = emptyTally(questionnaire).questions;
	if (!isCount(ballots) || kept?.length !== shape.length) throw new RangeError('counts do not fit');
	const questions = kept.map((counts, at) => {
		const fits = counts.length - 1 === shape[at]?.options.length;
		if (!fits || counts.some((count) => count > ballots)) throw new RangeError(`counts of ${at}`);
		return toCounts(counts);
	});
	return { ballots, questions };
}

function toCounts([given = 0, ...options]: readonly number[]): QuestionCounts {
	return { given, options };
}

/** @param sums given, then each option */
function addInPlace(sums: number[], { given, options }: QuestionCounts): void {
	if (options.length !== sums.length - 1) throw new RangeError('tallies differ in options');
	sums[0] = (sums[0] ?? 0) + given;
	options.forEach((count, at) => {
		sums[at + 1] = (sums[at + 1] ?? 0) + count;
	});
}

function addCounts(a: QuestionCounts, b: QuestionCounts | undefined): QuestionCounts {
	if (a.options.length !== b?.options.length) throw new RangeError('tallies differ in options');
	const options = a.options.map((count, at) => count + (b.options[at] ?? 0));
	return { given: a.given + b.given, options };
}

/** @returns undefined for anything but a JSON array of arrays of counts */
function parseCounts(packed: string): number[][] | undefined {
	const value = parseJson(packed);
	if (!Array.isArray(value)) return undefined;
	return value.every((it): it is number[] => Array.isArray(it) && it.every(isCount))
		? value
		: undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (cause instanceof SyntaxError) throw new RangeError('counts are not JSON', { cause });
		throw cause;
	}
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
