import type { Locale } from '#lib/domain/locale.ts';
import {
	allQuestions,
	optionsOf,
	type Option,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { planPaperVi } from '#lib/messages/plan-paper.vi.ts';
import type { OwnPaper, PlanPaper } from './plan-paper.ts';

/** Those that ask something of their own. */
export function asking({ own }: PlanPaper): readonly OwnPaper[] {
	return own.filter(({ document }) => allQuestions(document).length > 0);
}

/** A question's words with its agency's name; a blank where the draft has none. */
export function wordsOf(question: Question, { agency }: OwnPaper, locale: Locale): string {
	return filled(question.text[locale]).replaceAll('{agency}', agency.name[locale]);
}

/** How it is answered, a line a fact: kind and options, then what it depends on. */
export function answerLines(question: Question, { document }: OwnPaper, locale: Locale): string[] {
	const { answers } = messages(locale).plans.own;
	const options = knownOptions(document, question).map((it) => optionWords(it, locale));
	const kind = kindOf(question, locale);
	const { when, sensitive } = question;
	return [
		options.length === 0 ? kind : answers.options(kind, options.join('; ')),
		...(when ? [answers.onlyWhen(when.question)] : []),
		...(sensitive ? [answers.sensitive] : [])
	];
}

function kindOf(question: Question, locale: Locale): string {
	const { plans, design } = messages(locale);
	const kind = design.kinds[question.kind];
	const number = (value: number) => formatNumber(locale, value);
	switch (question.kind) {
		case 'multiple':
			return plans.own.answers.most(kind, number(question.max));
		case 'text':
			return plans.own.answers.letters(kind, number(question.maxLength));
		case 'rating':
		case 'choice':
			return kind;
	}
}

/** A draft may name a scale that there is none of. */
function knownOptions(document: Questionnaire, question: Question): readonly Option[] {
	const isKnown = question.kind !== 'rating' || Object.hasOwn(document.scales, question.scale);
	return isKnown ? optionsOf(document, question) : [];
}

function optionWords({ text, asksText }: Option, locale: Locale): string {
	const words = filled(text[locale]);
	return asksText ? `${words} (${messages(locale).plans.own.answers.line})` : words;
}

function filled(words: string): string {
	return words.trim() === '' ? planPaperVi.missing : words;
}
