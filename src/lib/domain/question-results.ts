import { classCounts } from './class-counts.ts';
import { countStarts } from './count-starts.ts';
import type { LocalText } from './locale.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	scaleOf,
	type Option,
	type Question,
	type Questionnaire,
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

/** The figures of one cut. @param agency stands for `{agency}` in the texts */
export type ReadResults = (
	tally: Tally,
	agency: LocalText,
	isShown: (id: string) => boolean
) => QuestionResult[];

/**
 * Reads the figures of cut after cut. A province has hundreds of them, and thirty questions in each, so
 * what is the same in all of them is looked up once.
 * @param asked `reportQuestions` of the whole, so that every cut has the same questions
 */
export function resultReader(
	questionnaire: Questionnaire,
	asked: readonly ReportQuestion[]
): ReadResults {
	const reported = new Map(asked.map((question) => [question.id, question]));
	const readers = allQuestions(questionnaire).flatMap((question, at) => {
		const known = reported.get(question.id);
		return known ? [{ at, ...known, read: readerOf(questionnaire, question) }] : [];
	});
	return (tally, agency, isShown) =>
		readers
			.filter(({ id }) => isShown(id))
			.map(({ at, text, domain, read }) => ({
				...read(countsOf(tally, at), namingAgency(text, agency)),
				...(domain && { domain })
			}));
}

/** The figures of one cut. For many cuts `resultReader`. */
export function questionResults(
	questionnaire: Questionnaire,
	tally: Tally,
	asked: readonly ReportQuestion[],
	agency: LocalText
): QuestionResult[] {
	return resultReader(questionnaire, asked)(tally, agency, () => true);
}

type ReadResult = (counts: QuestionCounts, text: LocalText) => QuestionResult;

function readerOf(questionnaire: Questionnaire, question: Question): ReadResult {
	const { id, kind } = question;
	switch (kind) {
		case 'rating':
			return ratingReader(id, scaleOf(questionnaire, question));
		case 'choice':
		case 'multiple': {
			const options = optionsOf(questionnaire, question);
			return ({ given, options: counts }, text) => {
				const counted = options.map((it, at) => optionCount(it, counts[at]));
				return { id, kind, text, answered: given, options: counted };
			};
		}
		case 'text':
			return ({ given }, text) => ({ id, kind, text, answered: given });
	}
}

function optionCount({ id, text }: Option, count = 0): OptionCount {
	return { id, text, count };
}

function ratingReader(id: string, scale: Scale): ReadResult {
	const { options, mapping } = scale;
	return ({ options: counts }, text): RatingResult => {
		const { answered, satisfied, dissatisfied, other } = classCounts(scale, counts);
		const counted = options.map((it, at) => ({
			...optionCount(it, counts[at]),
			counts: it.counts
		}));
		const base = { id, kind: 'rating', text, answered, options: counted, mapping } as const;
		if (answered === 0) return base;
		return {
			...base,
			satisfied: classShare(satisfied, answered),
			dissatisfied: classShare(dissatisfied, answered),
			other: classShare(other, answered)
		};
	};
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
