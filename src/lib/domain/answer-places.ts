import type { Answer } from './ballot.ts';
import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';

/** Where the answers to a question are counted. */
interface Place {
	question: number;
	kind: 'option' | 'options' | 'text';
	/** Option id to its place in the counts, after `given`. */
	options: ReadonlyMap<string, number>;
}

/** By question id. */
export type Places = ReadonlyMap<string, Place>;

const ANSWER_KIND = {
	rating: 'option',
	choice: 'option',
	multiple: 'options',
	text: 'text'
} as const;

export function placesOf(questionnaire: Questionnaire): Places {
	return new Map(
		allQuestions(questionnaire).map((question, at) => {
			const options = optionsOf(questionnaire, question).map(({ id }, i) => [id, i + 1] as const);
			return [
				question.id,
				{ question: at, kind: ANSWER_KIND[question.kind], options: new Map(options) }
			];
		})
	);
}

/** @throws RangeError for an answer that has no place: a caller's bug */
export function checkAnswer(places: Places, id: string, answer: Answer): void {
	const place = places.get(id);
	if (place?.kind !== answer.kind) throw new RangeError(`no place for an answer to ${id}`);
	for (const option of chosenOptions(answer)) {
		if (!place.options.has(option)) throw new RangeError(`no option ${option} of ${id}`);
	}
}

/**
 * Counts one answer that was checked.
 * @param counts per question in document order: given, then each option
 */
export function countAnswer(counts: number[][], places: Places, id: string, answer: Answer): void {
	const place = places.get(id);
	const row = place && counts[place.question];
	if (!row) return;
	const chosen = chosenOptions(answer).map((option) => place.options.get(option) ?? 0);
	for (const at of [0, ...chosen]) row[at] = (row[at] ?? 0) + 1;
}

function chosenOptions(answer: Answer): readonly string[] {
	switch (answer.kind) {
		case 'option':
			return [answer.option];
		case 'options':
			return answer.options;
		case 'text':
			return [];
	}
}
