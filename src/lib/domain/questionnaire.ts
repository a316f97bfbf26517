import type { LocalText } from './locale.ts';

/** Nhóm nội dung: what is rated, the making of policy or the delivery of services. */
export type Domain = 'policy' | 'service';

/** How an answer counts; `none` ("tôi chưa gặp việc này") leaves the denominator. */
export type AnswerClass = 'satisfied' | 'dissatisfied' | 'other' | 'none';

/** The drawing beside an option's words. */
export type Face =
	| 'smile'
	| 'frown'
	| 'speech'
	| 'unknown'
	| 'level-1'
	| 'level-2'
	| 'level-3'
	| 'level-4'
	| 'level-5'
	| 'skip';

export interface Option {
	id: string;
	text: LocalText;
	/** Choosing it offers a line of text, named `{question}.other`; never required. */
	asksText?: boolean;
}

export interface ScaleOption extends Option {
	counts: AnswerClass;
	face: Face;
	/** 1..5 on a five-level scale; absent where the option has no rank. */
	score?: number;
}

/** Rating options in the order shown; the mapping to satisfied / dissatisfied / other is versioned with it. */
export interface Scale {
	options: readonly ScaleOption[];
	/** Said in every report: which answers count as what. */
	mapping: LocalText;
}

/** Ask only who gave one of these options to an earlier choice question. */
export interface Condition {
	question: string;
	in: readonly string[];
}

interface QuestionBase {
	id: string;
	/** May hold `{agency}`, which becomes the agency's name. */
	text: LocalText;
	hint?: LocalText;
	required?: boolean;
	when?: Condition;
	/** False: in the document, but not asked. Absent: asked. */
	enabled?: boolean;
	/** Sensitive personal data: this notice is shown, and the answer counts only with consent. */
	sensitive?: { notice: LocalText };
}

export interface RatingQuestion extends QuestionBase {
	kind: 'rating';
	/** A key of the questionnaire's scales. */
	scale: string;
	/** False: reported, but outside the index. Absent: in it. */
	index?: boolean;
	/** Of the item in its factor; positive. Absent: 1. */
	weight?: number;
}

export interface ChoiceQuestion extends QuestionBase {
	kind: 'choice';
	options: readonly Option[];
}

export interface MultipleQuestion extends QuestionBase {
	kind: 'multiple';
	options: readonly Option[];
	/** How many may be chosen; 2 or more, at most the number of options. */
	max: number;
}

export interface TextQuestion extends QuestionBase {
	kind: 'text';
	/** In UTF-16 code units, as the browser's maxlength counts; 1..1000. */
	maxLength: number;
}

export type Question = RatingQuestion | ChoiceQuestion | MultipleQuestion | TextQuestion;

export interface Section {
	id: string;
	title?: LocalText;
	note?: LocalText;
	/** What its ratings are about; absent for context, integrity, wishes and respondents. */
	domain?: Domain;
	/** Yếu tố, `F1`…; absent where the domain has none. */
	factor?: string;
	/** Code of the one agency in whose ballots it is asked (câu hỏi riêng); absent: in all. */
	agency?: string;
	questions: readonly Question[];
}

/** A versioned document (phiếu, bộ câu hỏi); a version never changes once it is stored. */
export interface Questionnaire {
	code: string;
	version: number;
	title: LocalText;
	scales: Readonly<Record<string, Scale>>;
	sections: readonly Section[];
}

/** Every question in document order, those that are not asked too: packed answers count positions by it. */
export function allQuestions(questionnaire: Questionnaire): readonly Question[] {
	const known = questionsOf.get(questionnaire);
	if (known) return known;
	const questions = questionnaire.sections.flatMap((section) => section.questions);
	questionsOf.set(questionnaire, questions);
	return questions;
}

/** Asked of every ballot that is counted, and a version never changes. */
const questionsOf = new WeakMap<Questionnaire, readonly Question[]>();

export function isEnabled(question: Question): boolean {
	return question.enabled !== false;
}

/** @throws RangeError for a scale that the document lacks; a parsed document has them all */
export function scaleOf(questionnaire: Questionnaire, question: RatingQuestion): Scale {
	const scale = questionnaire.scales[question.scale];
	if (!scale) throw new RangeError(`scale: ${question.scale}`);
	return scale;
}

/** The options of a question in order; none for a text. */
export function optionsOf(questionnaire: Questionnaire, question: Question): readonly Option[] {
	switch (question.kind) {
		case 'rating':
			return scaleOf(questionnaire, question).options;
		case 'choice':
		case 'multiple':
			return question.options;
		case 'text':
			return [];
	}
}
