import type { Answer } from './ballot.ts';
import { countStarts } from './count-starts.ts';
import { allQuestions, optionsOf, type Questionnaire } from './questionnaire.ts';

/** Where the answers to a question are counted, in a tally's row of numbers. */
interface Place {
	/** Of the number of ballots that gave any answer. */
	given: number;
	kind: 'option' | 'options' | 'text';
	/** By option id. */
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
	const starts = countStarts(questionnaire);
	return new Map(
		allQuestions(questionnaire).map((question, at) => {
			const given = starts[at] ?? 0;
			const options = optionsOf(questionnaire, question).map(
				({ id }, i) => [id, given + 1 + i] as const
			);
			return [question.id, { given, kind: ANSWER_KIND[question.kind], options: new Map(options) }];
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
 * @param counts a tally's row of numbers
 */
export function countAnswer(counts: Uint32Array, places: Places, id: string, answer: Answer): void {
	const place = places.get(id);
	if (!place) return;
	const chosen = chosenOptions(answer).map((option) => place.options.get(option));
	for (const at of [place.given, ...chosen]) {
		if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
	}
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
