import { countStarts } from './count-starts.ts';
import type { LocalText } from './locale.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	scaleOf,
	type AnswerClass,
	type Question,
	type Questionnaire,
	type RatingQuestion,
	type Scale
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
import { countsOf, type QuestionCounts, type Tally } from './tally.ts';

/**
 * The questions of a report: those that are asked, and those that were answered all the same.
 * @param ownOf code of the agency whose own questions alone are wanted; absent: the common core
 */
export function reportQuestions(
	questionnaire: Questionnaire,
	cells: readonly { tally: Tally }[],
	ownOf?: string
): ReportQuestion[] {
	const starts = countStarts(questionnaire);
	const wasAnswered = (at: number) =>
		cells.some(({ tally }) => (tally.counts[starts[at] ?? -1] ?? 0) > 0);
	const places = placesOf(questionnaire);
	const wanted = new Set(
		questionnaire.sections.flatMap(({ agency, questions }) => (agency === ownOf ? questions : []))
	);
	return allQuestions(questionnaire)
		.filter((question, at) => isEnabled(question) || wasAnswered(at))
		.filter((question) => wanted.has(question))
		.map(({ id, kind, text }) => ({ id, kind, text, ...places.get(id) }));
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
		const known = reported.get(question.id);
		if (!known) return [];
		const result = resultOf(questionnaire, question, countsOf(tally, at));
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
	const counted = options.map((option, at) => ({ ...option, ...classOf(scale, at) }));
	const { mapping } = scale;
	const base = { id, kind: 'rating', text, answered, options: counted, mapping } as const;
	if (answered === 0) return base;
	return {
		...base,
		satisfied: classShare(classes.satisfied, answered),
		dissatisfied: classShare(classes.dissatisfied, answered),
		other: classShare(classes.other, answered)
	};
}

function classOf(scale: Scale, at: number): Pick<OptionCount, 'counts'> {
	const option = scale.options[at];
	return option ? { counts: option.counts } : {};
}

/** @param answered 1 or more */
function classShare(count: number, answered: number): ClassShare {
	return { count, share: count / answered, ...wilsonInterval(count, answered, 0.95) };
}

type PlaceInQuestionnaire = Pick<ReportQuestion, 'domain' | 'section' | 'indexWeight'>;

function placesOf(questionnaire: Questionnaire): Map<string, PlaceInQuestionnaire> {
	return new Map(
		questionnaire.sections.flatMap(({ id, title, domain, factor, questions }) => {
			const section = { id, ...(title && { title }), ...(factor !== undefined && { factor }) };
			return questions.map((question) => {
				const place = { ...(domain && { domain }), section };
				return [question.id, { ...place, ...(domain && indexWeightOf(question)) }];
			});
		})
	);
}

function indexWeightOf(question: Question): Pick<ReportQuestion, 'indexWeight'> {
	if (question.kind !== 'rating' || question.index === false) return {};
	return { indexWeight: question.weight ?? 1 };
}

/** Which answers count as what, one a scale of these questions, in order of first use. */
export function mappingsOf(
	questionnaire: Questionnaire,
	questions: readonly ReportQuestion[]
): LocalText[] {
	const shown = new Set(questions.map(({ id }) => id));
	const scales = allQuestions(questionnaire).flatMap((question) =>
		question.kind === 'rating' && shown.has(question.id) ? [scaleOf(questionnaire, question)] : []
	);
	return [...new Set(scales)].map(({ mapping }) => mapping);
}
