import type { LocalText } from './locale.ts';
import type { AnswerClass, Domain } from './questionnaire.ts';

/** A count, its share of the answered and the 95 % Wilson interval of the share; fractions 0..1, unrounded. */
export interface ClassShare {
	count: number;
	share: number;
	low: number;
	high: number;
}

interface QuestionResultBase {
	id: string;
	text: LocalText;
	domain?: Domain;
	/** In the denominator: satisfied + dissatisfied + other for a rating; ballots that answered for the rest. */
	answered: number;
}

export interface OptionCount {
	id: string;
	text: LocalText;
	count: number;
	/** Of a rating's option: what the answer counts as; `none` is not in the denominator. */
	counts?: AnswerClass;
}

/** The three classes are absent where nobody answered: no share can be named. */
export interface RatingResult extends QuestionResultBase {
	kind: 'rating';
	options: readonly OptionCount[];
	satisfied?: ClassShare;
	dissatisfied?: ClassShare;
	other?: ClassShare;
	/** Which answers count as what, for the footnote. */
	mapping: LocalText;
}

export interface ChoiceResult extends QuestionResultBase {
	kind: 'choice' | 'multiple';
	options: readonly OptionCount[];
}

export interface TextResult extends QuestionResultBase {
	kind: 'text';
}

export type QuestionResult = RatingResult | ChoiceResult | TextResult;
