import type { Locale } from '#lib/domain/locale.ts';
import { isEnabled, type Question } from '#lib/domain/questionnaire.ts';
import type { Messages } from '#lib/messages/index.ts';

/** What there is to know of a question beside its words. */
export function questionTags(
	text: Messages['design'],
	locale: Locale,
	question: Question
): string[] {
	const { required, when } = question;
	return [
		text.kinds[question.kind],
		...(required ? [text.required] : []),
		...(isEnabled(question) ? [] : [text.notAsked]),
		...(question.kind === 'rating' ? indexTags(text, locale, question) : []),
		...(when ? [text.conditional(when.question)] : [])
	];
}

function indexTags(
	text: Messages['design'],
	locale: Locale,
	{ index, weight }: Question & { kind: 'rating' }
): string[] {
	if (index === false) return [text.outsideIndex];
	const number = weight?.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
	return [text.inIndex, ...(number === undefined ? [] : [text.weightOf(number)])];
}
