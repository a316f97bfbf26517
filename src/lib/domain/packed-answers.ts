import type { Answer, Answers } from './ballot.ts';
import { allQuestions, optionsOf, type Question, type Questionnaire } from './questionnaire.ts';

type Packed = null | number | string | (number | string)[];

/**
 * Writes a ballot's answers as one short text. Stored for ever: the format never changes, and
 * equal answers give equal bytes.
 *
 * A JSON array without blanks holds one item for each question of `allQuestions`, those that are
 * not enabled too; nulls at its end are cut, so that an empty ballot is `[]`. An item is
 * - `null`: not answered
 * - `2`: the option at position 2 of `optionsOf` (a rating or a choice)
 * - `[2,"words"]`: the same, with the words written beside it
 * - `[0,2]`, `[0,2,"words"]`: the options of a question that takes several, ascending; always an array
 * - `"words"`: a text
 *
 * @throws RangeError on answers that `parseBallot` never gives: an unknown question or option, an
 * answer of the wrong kind, an option twice, no option, empty words, words beside an option that
 * asks for none
 */
export function packAnswers(questionnaire: Questionnaire, answers: Answers): string {
	const questions = allQuestions(questionnaire);
	const items = questions.map((it) => packItem(questionnaire, it, answers.get(it.id)));
	const given = items.filter((it) => it !== null).length;
	if (given !== answers.size) throw new RangeError('answers: a question that is not there');
	return JSON.stringify(items.slice(0, items.findLastIndex((it) => it !== null) + 1));
}

/**
 * Reads what `packAnswers` wrote with the same questionnaire version.
 * @throws RangeError on a text that no packing gives
 */
export function unpackAnswers(questionnaire: Questionnaire, packed: string): Answers {
	const questions = allQuestions(questionnaire);
	const answers = new Map<string, Answer>();
	parseItems(packed).forEach((item, position) => {
		const question = questions[position];
		if (!question) throw new RangeError(`packed answers: no question ${position}`);
		if (item !== null) answers.set(question.id, unpackItem(questionnaire, question, item));
	});
	if (packAnswers(questionnaire, answers) !== packed)
		throw new RangeError('packed answers: not the canonical form');
	return answers;
}

function packItem(
	questionnaire: Questionnaire,
	question: Question,
	answer: Answer | undefined
): Packed {
	if (!answer) return null;
	if (answer.kind !== answerKind(question)) throw wrong(question);
	if (answer.kind === 'text') return words(question, answer.text);
	const chosen = answer.kind === 'option' ? [answer.option] : answer.options;
	const positions = positionsOf(questionnaire, question, chosen);
	const [first] = positions;
	if (first === undefined) throw wrong(question);
	if (answer.otherText !== undefined) {
		if (!asksText(questionnaire, question, positions)) throw wrong(question);
		return [...positions, words(question, answer.otherText)];
	}
	return answer.kind === 'option' ? first : positions;
}

function positionsOf(
	questionnaire: Questionnaire,
	question: Question,
	chosen: readonly string[]
): number[] {
	const options = optionsOf(questionnaire, question);
	const positions = chosen.map((id) => options.findIndex((it) => it.id === id));
	if (positions.includes(-1)) throw wrong(question);
	if (new Set(positions).size < positions.length) throw wrong(question);
	return positions.sort((a, b) => a - b);
}

function unpackItem(questionnaire: Questionnaire, question: Question, item: unknown): Answer {
	if (answerKind(question) === 'text') return { kind: 'text', text: words(question, item) };
	const parts: unknown[] = Array.isArray(item) ? item : [item];
	const last = parts.at(-1);
	const other = typeof last === 'string' ? { otherText: last } : {};
	const positions = typeof last === 'string' ? parts.slice(0, -1) : parts;
	const options = positions.map((it) => optionAt(questionnaire, question, it));
	if (question.kind === 'multiple') return { kind: 'options', options, ...other };
	const [option, second] = options;
	if (option === undefined || second !== undefined) throw wrong(question);
	return { kind: 'option', option, ...other };
}

function optionAt(questionnaire: Questionnaire, question: Question, position: unknown): string {
	if (typeof position !== 'number') throw wrong(question);
	const option = optionsOf(questionnaire, question)[position];
	if (!option) throw wrong(question);
	return option.id;
}

function answerKind(question: Question): Answer['kind'] {
	switch (question.kind) {
		case 'rating':
		case 'choice':
			return 'option';
		case 'multiple':
			return 'options';
		case 'text':
			return 'text';
	}
}

function asksText(
	questionnaire: Questionnaire,
	question: Question,
	positions: readonly number[]
): boolean {
	const options = optionsOf(questionnaire, question);
	return positions.some((it) => options[it]?.asksText);
}

function words(question: Question, text: unknown): string {
	if (typeof text !== 'string' || text === '') throw wrong(question);
	return text;
}

function parseItems(packed: string): unknown[] {
	try {
		const value: unknown = JSON.parse(packed);
		if (Array.isArray(value)) return value;
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
	}
	throw new RangeError('packed answers: not a JSON array');
}

/** Names the question only: an answer never stands in a message. */
function wrong(question: Question): RangeError {
	return new RangeError(`packed answers: ${question.id}`);
}
