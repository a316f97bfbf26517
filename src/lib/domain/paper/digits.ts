import { OTHER_SERVICE, type Service } from '#lib/domain/agency.ts';
import type { Answer } from '#lib/domain/ballot.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import {
	allQuestions,
	optionsOf,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import { otherField } from '#lib/domain/questions/option.ts';
import type { TypedPaper } from './typed-paper.ts';

/** What no option is called, so that the form says that there is none under this number. */
const NO_OPTION = '?';

/**
 * Turns what was typed by number into the fields of the citizen's form: `2` is the second option
 * as printed, `1 3` the first and the third, and so for the procedure, where the number after the
 * last means another one. Words and boxes stay as they are.
 */
export function entriesOfDigits(
	questionnaire: Questionnaire,
	services: readonly Service[],
	typed: Entries
): Entries {
	const byNumber = new Map<string, readonly string[]>(
		allQuestions(questionnaire)
			.filter((it) => it.kind !== 'text')
			.map((it) => [it.id, optionsOf(questionnaire, it).map((option) => option.id)])
	);
	byNumber.set('service', serviceCodes(services));
	return Object.fromEntries(
		Object.entries(typed).map(([name, values]) => {
			const ids = byNumber.get(name);
			return [name, ids ? numbersIn(values).map((it) => ids[Number(it) - 1] ?? NO_OPTION) : values];
		})
	);
}

/** The fields that give this paper again, to be corrected; the opposite of `entriesOfDigits`. */
export function digitsOf(
	questionnaire: Questionnaire,
	services: readonly Service[],
	paper: TypedPaper
): Entries {
	if (paper.kind === 'invalid') return { invalid: [paper.reason] };
	const place = serviceCodes(services).indexOf(paper.serviceCode);
	const fields = allQuestions(questionnaire).flatMap((question) =>
		fieldsOf(questionnaire, question, paper.answers.get(question.id))
	);
	const service: [string, string[]][] = place < 0 ? [] : [['service', [String(place + 1)]]];
	return Object.fromEntries([...service, ...fields]);
}

function serviceCodes(services: readonly Service[]): string[] {
	return services.length === 0 ? [] : [...services.map((it) => it.code), OTHER_SERVICE];
}

function numbersIn(values: readonly string[]): string[] {
	return values.flatMap((it) => it.split(/[\s,;.]+/)).filter((it) => it !== '');
}

function fieldsOf(
	questionnaire: Questionnaire,
	question: Question,
	answer: Answer | undefined
): [string, string[]][] {
	if (!answer) return [];
	if (answer.kind === 'text') return [[question.id, [answer.text]]];
	const ids = optionsOf(questionnaire, question).map((it) => it.id);
	const chosen = answer.kind === 'option' ? [answer.option] : answer.options;
	const numbers = chosen.map((it) => String(ids.indexOf(it) + 1)).join(' ');
	const words = answer.otherText;
	return [
		[question.id, [numbers]],
		...(words === undefined ? [] : [[otherField(question.id), [words]] as [string, string[]]]),
		...(question.sensitive ? [[`${question.id}.consent`, ['1']] as [string, string[]]] : [])
	];
}
