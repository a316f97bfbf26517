import type { Service } from '#lib/domain/agency.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { TypedPaper } from '#lib/domain/paper/typed-paper.ts';
import { allQuestions, optionsOf, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What the words for readings are taken from. */
export interface ReadingWords {
	text: Messages['paper'];
	locale: Locale;
	questionnaire: Questionnaire;
	services: readonly Service[];
}

/** By field that differs: what the first and the second read, in words. */
export function readingsOf(
	words: ReadingWords,
	paper: { first: TypedPaper; second?: TypedPaper; differences: readonly string[] }
): Record<string, readonly string[]> {
	const { first, second, differences } = paper;
	if (!second) return {};
	return Object.fromEntries(
		differences.map((field) => [field, [first, second].map((it) => readingOf(words, it, field))])
	);
}

/** The name of a field as the person who compares knows it. */
export function fieldName({ text }: ReadingWords, field: string): string {
	if (field === 'invalid') return text.settle.invalid;
	return field === 'service' ? text.settle.service : field;
}

function readingOf(words: ReadingWords, paper: TypedPaper, field: string): string {
	const { text, locale, services } = words;
	if (field === 'invalid') {
		return paper.kind === 'invalid' ? text.type.reasons[paper.reason] : text.type.valid;
	}
	if (paper.kind === 'invalid') return text.settle.noAnswer;
	if (field === 'service') {
		const known = services.find((it) => it.code === paper.serviceCode);
		return known?.name[locale] ?? text.type.otherService;
	}
	return answerInWords(words, paper, field);
}

function answerInWords(
	{ text, locale, questionnaire }: ReadingWords,
	paper: Extract<TypedPaper, { kind: 'ballot' }>,
	id: string
): string {
	const question = allQuestions(questionnaire).find((it) => it.id === id);
	const answer = paper.answers.get(id);
	if (!question || !answer || answer.kind === 'text') return text.settle.noAnswer;
	const chosen = answer.kind === 'option' ? [answer.option] : answer.options;
	const options = optionsOf(questionnaire, question);
	return options
		.filter((it) => chosen.includes(it.id))
		.map((it) => it.text[locale])
		.join(', ');
}
