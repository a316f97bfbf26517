import type { Answer } from '#lib/domain/ballot.ts';
import { allQuestions, isEnabled, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { TypedPaper } from './typed-paper.ts';

/** Fields of a paper that belong to no question: whether it is valid, and the procedure. */
export const PAPER_FIELDS = ['invalid', 'service'] as const;

/** How two typings of the same papers compare. */
export interface Agreement {
	/** Fields that both typed: whether the paper is valid, the procedure, each question with options. */
	compared: number;
	/** Those in which both typed the same; at most `compared`. */
	same: number;
}

/**
 * The fields in which two people read the same paper differently, in the order of the form. Words
 * are typed once: two people never write a sentence down alike, and no figure depends on it.
 */
export function differencesOf(
	questionnaire: Questionnaire,
	first: TypedPaper,
	second: TypedPaper
): string[] {
	return comparedFields(questionnaire, first, second).filter(
		(field) => codedOf(first, field) !== codedOf(second, field)
	);
}

/** Of one paper; add them up for a batch. Two papers that are both invalid have one field to compare. */
export function agreementOn(
	questionnaire: Questionnaire,
	first: TypedPaper,
	second: TypedPaper
): Agreement {
	const compared = comparedFields(questionnaire, first, second).length;
	return { compared, same: compared - differencesOf(questionnaire, first, second).length };
}

export function sumAgreements(agreements: Iterable<Agreement>): Agreement {
	let [compared, same] = [0, 0];
	for (const it of agreements) {
		compared += it.compared;
		same += it.same;
	}
	return { compared, same };
}

/** Where one says that the paper is invalid there is nothing else to compare. */
function comparedFields(
	questionnaire: Questionnaire,
	first: TypedPaper,
	second: TypedPaper
): string[] {
	if (first.kind === 'invalid' || second.kind === 'invalid') return ['invalid'];
	const questions = allQuestions(questionnaire).filter(isEnabled);
	const coded = questions.filter((it) => it.kind !== 'text').map((it) => it.id);
	return [...PAPER_FIELDS, ...coded];
}

/** What was typed in a field, without words of one's own; equal texts mean the same. */
function codedOf(paper: TypedPaper, field: string): string {
	if (field === 'invalid') return paper.kind === 'invalid' ? paper.reason : '';
	if (paper.kind === 'invalid') return '';
	return field === 'service' ? paper.serviceCode : optionsOf(paper.answers.get(field));
}

function optionsOf(answer: Answer | undefined): string {
	switch (answer?.kind) {
		case 'option':
			return answer.option;
		case 'options':
			return answer.options.toSorted().join(' ');
		case 'text':
		case undefined:
			return '';
	}
}
