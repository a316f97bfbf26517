import type { LocalText } from './locale.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	scaleOf,
	type AnswerClass,
	type Question,
	type Questionnaire,
	type RatingQuestion
} from './questionnaire.ts';
import {
	namingAgency,
	type ClassShare,
	type OptionCount,
	type QuestionResult,
	type RatingResult,
	type ReportQuestion
} from './report.ts';
import { wilsonInterval } from './statistics.ts';
import type { QuestionCounts, Tally } from './tally.ts';

/** The questions of a report: those that are asked, and those that were answered all the same. */
export function reportQuestions(
	questionnaire: Questionnaire,
	cells: readonly { tally: Tally }[]
): ReportQuestion[] {
	const wasAnswered = (at: number) =>
		cells.some(({ tally }) => (tally.questions[at]?.given ?? 0) > 0);
	const domains = domainsOf(questionnaire);
	return allQuestions(questionnaire)
		.filter((question, at) => isEnabled(question) || wasAnswered(at))
		.map(({ id, kind, text }) => ({ id, kind, text, ...domains.get(id) }));
}

/**
 * The figures of one cut.
 * @param asked `reportQuestions` of the whole, so that every cut has the same questions
 * @param agency stands for `{agency}` in the texts
 */
export function questionResults(
	questionnaire: Questionnaire,
	tally: Tally,
	asked: readonly ReportQuestion[],
	agency: LocalText
): QuestionResult[] {
	const reported = new Map(asked.map((question) => [question.id, question]));
	return allQuestions(questionnaire).flatMap((question, at) => {
		const [known, counts] = [reported.get(question.id), tally.questions[at]];
		if (!known || !counts) return [];
		const result = resultOf(questionnaire, question, counts);
		const { domain } = known;
		return [{ ...result, text: namingAgency(known.text, agency), ...(domain && { domain }) }];
	});
}

function resultOf(
	questionnaire: Questionnaire,
	question: Question,
	counts: QuestionCounts
): QuestionResult {
	const { id, kind, text } = question;
	const options = optionCounts(questionnaire, question, counts);
	switch (kind) {
		case 'rating':
			return ratingResult(questionnaire, question, options);
		case 'choice':
		case 'multiple':
			return { id, kind, text, answered: counts.given, options };
		case 'text':
			return { id, kind, text, answered: counts.given };
	}
}

function optionCounts(
	questionnaire: Questionnaire,
	question: Question,
	counts: QuestionCounts
): OptionCount[] {
	return optionsOf(questionnaire, question).map(({ id, text }, at) => ({
		id,
		text,
		count: counts.options[at] ?? 0
	}));
}

function ratingResult(
	questionnaire: Questionnaire,
	{ id, text, ...question }: RatingQuestion,
	options: readonly OptionCount[]
): RatingResult {
	const scale = scaleOf(questionnaire, { id, text, ...question });
	const of = (counted: AnswerClass) =>
		scale.options.reduce(
			(sum, option, at) => (option.counts === counted ? sum + (options[at]?.count ?? 0) : sum),
			0
		);
	const classes = {
		satisfied: of('satisfied'),
		dissatisfied: of('dissatisfied'),
		other: of('other')
	};
	const answered = classes.satisfied + classes.dissatisfied + classes.other;
	const base = { id, kind: 'rating', text, answered, options, mapping: scale.mapping } as const;
	if (answered === 0) return base;
	return {
		...base,
		satisfied: classShare(classes.satisfied, answered),
		dissatisfied: classShare(classes.dissatisfied, answered),
		other: classShare(classes.other, answered)
	};
}

/** @param answered 1 or more */
function classShare(count: number, answered: number): ClassShare {
	return { count, share: count / answered, ...wilsonInterval(count, answered, 0.95) };
}

function domainsOf(questionnaire: Questionnaire): Map<string, Pick<ReportQuestion, 'domain'>> {
	return new Map(
		questionnaire.sections.flatMap(({ domain, questions }) =>
			questions.map((question) => [question.id, domain ? { domain } : {}] as const)
		)
	);
}
